package org.caravanserai.platform.web.library;

import java.util.List;

/** A part of what a page says of an item. */
public sealed interface Block {

  /** Names with their values. */
  record Lines(List<Line> lines) implements Block {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** Several things of one form. */
  record Table(String name, List<String> heads, List<List<List<Piece>>> rows) implements Block {
    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }

  /** Something that has a name of its own within the item. */
  record Section(List<Piece> heading, List<Block> blocks) implements Block {
    public Section {
      heading = List.copyOf(heading);
      blocks = List.copyOf(blocks);
    }
  }

  /** A name with one or more values. */
  record Line(String name, List<List<Piece>> values) {
    public Line {
      values = List.copyOf(values);
    }
  }
}

package org.caravanserai.condition;

/** Where the facts lie in each {@link Column}, each read once, when first asked for. */
final class Positions {
  private final Facts facts;
  private final Column[] columns;
  private final int[] positions;

  Positions(Facts facts, Column[] columns) {
    this.facts = facts;
    this.columns = columns;
    this.positions = new int[columns.length];
  }

  int at(int column) {
    int position = positions[column];
    return position == Column.UNREAD ? read(column) : position;
  }

  /** The positions in all columns, by their indices. */
  int[] all() {
    for (int column = 0; column < positions.length; column++) {
      at(column);
    }
    return positions;
  }

  Facts facts() {
    return facts;
  }

  private int read(int column) {
    int position = columns[column].position(facts);
    positions[column] = position;
    return position;
  }
}

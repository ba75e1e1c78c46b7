package org.caravanserai.dossier.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds room on the sheet, one thing after the other; what is placed stays. */
final class Placer {
  private static final double EDGE = 3;
  private static final double APART = 1.5;
  private static final int DIRECTIONS = 16;
  private static final double COST_OF_COVERED_SAMPLE = 3;
  private static final double GRID = 8;

  private final Box sheet;
  private final List<Point> lines;
  private final List<Box> taken = new ArrayList<>();

  /**
   * An empty sheet.
   *
   * @param lines points along the lines, which text covers only when there is no better place
   */
  Placer(Box sheet, List<Point> lines) {
    this.sheet = sheet.grown(-EDGE);
    this.lines = List.copyOf(lines);
  }

  private boolean isFree(Box box) {
    Box room = box.grown(APART);
    return sheet.contains(box) && taken.stream().noneMatch(room::overlaps);
  }

  /** Keeps everything else off a box. */
  void take(Box box) {
    taken.add(box);
  }

  /** Puts a mark onto a point, or beside it where the point is taken; null when all is full. */
  @Nullable Box mark(Point anchor, double width, double height) {
    Box onto = Box.around(anchor, width, height);
    Box near = isFree(onto) ? onto : around(anchor, width, height);
    return kept(near == null ? anywhere(anchor, width, height) : near);
  }

  private @Nullable Box kept(@Nullable Box found) {
    if (found != null) {
      taken.add(found);
    }
    return found;
  }

  private @Nullable Box around(Point anchor, double width, double height) {
    for (double far = width / 2 + 6; far < 70; far += 6) {
      Box best = null;
      double least = Double.MAX_VALUE;
      for (int i = 0; i < DIRECTIONS; i++) {
        double angle = 2 * Math.PI * i / DIRECTIONS;
        Point centre = anchor.plus(new Point(Math.cos(angle), Math.sin(angle)).times(far));
        Box box = Box.around(centre, width, height);
        double cost = covered(box) + i / 100.0;
        if (cost < least && isFree(box)) {
          least = cost;
          best = box;
        }
      }
      if (best != null) {
        return best;
      }
    }
    return null;
  }

  private @Nullable Box anywhere(Point anchor, double width, double height) {
    List<Box> free = new ArrayList<>();
    for (double x = sheet.left() + width / 2; x <= sheet.right() - width / 2; x += GRID) {
      for (double y = sheet.top() + height / 2; y <= sheet.bottom() - height / 2; y += GRID) {
        Box box = Box.around(new Point(x, y), width, height);
        if (isFree(box)) {
          free.add(box);
        }
      }
    }
    return free.stream()
        .min(Comparator.comparingDouble(box -> box.centre().distance(anchor)))
        .orElse(null);
  }

  /**
   * Puts a text beside a point; null when there is no room near it.
   *
   * @param gap kept between the point and the text at least
   * @param farthest the most between them
   */
  @Nullable Box text(Point anchor, double gap, double farthest, double width, double height) {
    Box best = null;
    double least = Double.MAX_VALUE;
    for (double far = gap; far <= farthest; far += 5) {
      int position = 0;
      for (Box box : beside(anchor, far, width, height)) {
        double cost = (far - gap) / 2 + covered(box) + 0.4 * position++;
        if (cost < least && isFree(box)) {
          least = cost;
          best = box;
        }
      }
    }
    return kept(best);
  }

  /** Right, left, above, below, then between these. */
  private static List<Box> beside(Point anchor, double far, double width, double height) {
    double slant = far * 0.75;
    double x = anchor.x();
    double y = anchor.y();
    return List.of(
        at(x + far, y - height / 2, width, height),
        at(x - far - width, y - height / 2, width, height),
        at(x - width / 2, y - far - height, width, height),
        at(x - width / 2, y + far, width, height),
        at(x + slant, y - slant - height, width, height),
        at(x + slant, y + slant, width, height),
        at(x - slant - width, y - slant - height, width, height),
        at(x - slant - width, y + slant, width, height));
  }

  private static Box at(double left, double top, double width, double height) {
    return new Box(left, top, left + width, top + height);
  }

  private double covered(Box box) {
    return COST_OF_COVERED_SAMPLE * lines.stream().filter(box::contains).count();
  }
}

package org.caravanserai.dossier.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds room on the sheet, one thing after the other; what is placed stays. */
final class Placer {
  private static final double EDGE = 3;
  private static final double APART = 1.5;
  private static final int DIRECTIONS = 16;
  private static final double COST_OF_COVERED_POINT = 3;
  private static final double LONGEST_WITHOUT_LEADER = 15;
  private static final double COST_OF_POSITION = 0.4;
  private static final double GRID = 8;

  private final Box sheet;
  private final Samples lines;
  private final List<Box> taken = new ArrayList<>();

  /**
   * An empty sheet.
   *
   * @param lines points along the lines, which text covers only when there is no better place
   */
  Placer(Box sheet, List<Point> lines) {
    this.sheet = sheet.grown(-EDGE);
    this.lines = new Samples(sheet, lines);
  }

  private boolean isFree(Box box) {
    Box room = box.grown(APART);
    if (!sheet.contains(box)) {
      return false;
    }
    for (Box other : taken) {
      if (room.overlaps(other)) {
        return false;
      }
    }
    return true;
  }

  /** Keeps everything else off a box. */
  void take(Box box) {
    taken.add(box);
  }

  /** Puts a mark onto a point, or beside it where the point is taken; null when all is full. */
  @Nullable Box mark(Point anchor, double width, double height) {
    Box onto = Box.around(anchor, width, height);
    Box near = isFree(onto) ? onto : around(anchor, width, height);
    return kept(near == null ? nearestRoom(anchor, width, height) : near);
  }

  /** Puts a text where the nearest room is; null when all is full. */
  @Nullable Box anywhere(Point anchor, double width, double height) {
    return kept(nearestRoom(anchor, width, height));
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
        double cost = COST_OF_COVERED_POINT * lines.in(box) + i / 100.0;
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

  private @Nullable Box nearestRoom(Point anchor, double width, double height) {
    Box best = null;
    double least = Double.MAX_VALUE;
    for (double x = sheet.left() + width / 2; x <= sheet.right() - width / 2; x += GRID) {
      for (double y = sheet.top() + height / 2; y <= sheet.bottom() - height / 2; y += GRID) {
        Box box = Box.around(new Point(x, y), width, height);
        double far = box.nearest(anchor).distance(anchor);
        if (far < least && isFree(box)) {
          double cost = far + COST_OF_COVERED_POINT * lines.in(box);
          if (cost < least) {
            least = cost;
            best = box;
          }
        }
      }
    }
    return best;
  }

  /**
   * Puts a text beside a point; null when there is no room near it.
   *
   * @param gap kept between the point and the text at least
   * @param farthest the most between them
   * @param mostCovered how many points of lines the text may cover
   */
  @Nullable Box text(
      Point anchor, double gap, double farthest, double width, double height, int mostCovered) {
    Box best = null;
    double least = Double.MAX_VALUE;
    for (double far = gap; far <= farthest; far += 5) {
      int position = 0;
      for (Box box : beside(anchor, far, width, height)) {
        int covered = lines.in(box);
        double cost =
            (far - gap) / 2 + COST_OF_COVERED_POINT * covered + COST_OF_POSITION * position++;
        if (cost < least && covered <= mostCovered && isFree(box) && isSeen(box, anchor)) {
          least = cost;
          best = box;
        }
      }
    }
    if (best != null && needsLeader(best, anchor)) {
      leader(best, anchor).forEach(point -> take(Box.around(point, 1, 1)));
    }
    return kept(best);
  }

  /** Whether a text lies so far from its point that a line has to join them. */
  static boolean needsLeader(Box box, Point anchor) {
    return box.nearest(anchor).distance(anchor) > LONGEST_WITHOUT_LEADER;
  }

  private boolean isSeen(Box box, Point anchor) {
    return !needsLeader(box, anchor)
        || leader(box, anchor).stream()
            .noneMatch(point -> taken.stream().anyMatch(other -> other.contains(point)));
  }

  /** Points along the leader, but for those on the mark itself. */
  private static List<Point> leader(Box box, Point anchor) {
    List<Point> points = new ArrayList<>();
    Point end = box.nearest(anchor);
    double length = end.distance(anchor);
    for (double at = LONGEST_WITHOUT_LEADER - 2; at < length; at += 3) {
      points.add(anchor.toward(end, at / length));
    }
    return points;
  }

  /** Right, left, above, below, then between these, then shifted along the point. */
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
        at(x - slant - width, y + slant, width, height),
        at(x + far, y - height, width, height),
        at(x + far, y, width, height),
        at(x - far - width, y - height, width, height),
        at(x - far - width, y, width, height),
        at(x - width * 0.8, y - far - height, width, height),
        at(x - width * 0.2, y - far - height, width, height),
        at(x - width * 0.8, y + far, width, height),
        at(x - width * 0.2, y + far, width, height));
  }

  private static Box at(double left, double top, double width, double height) {
    return new Box(left, top, left + width, top + height);
  }
}

package clinic.needlepoint.ui;

import java.util.stream.Stream;

/** A number on an item of the staff rail, such as open alarms. A module offers one as a bean. */
public interface RailBadge {
  /** The route of the rail item, "staff/station". */
  String path();

  /** How many, 0 for no badge. */
  int count();

  /** How many of all badges for this route. */
  static int count(Stream<RailBadge> badges, String path) {
    return badges.filter(badge -> badge.path().equals(path)).mapToInt(RailBadge::count).sum();
  }
}

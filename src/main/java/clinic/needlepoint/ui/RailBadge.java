package clinic.needlepoint.ui;

/** A number on an item of the staff rail, such as open alarms. A module offers one as a bean. */
public interface RailBadge {
  /** The route of the rail item, "staff/station". */
  String path();

  /** How many, 0 for no badge. */
  int count();
}

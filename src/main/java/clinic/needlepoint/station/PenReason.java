package clinic.needlepoint.station;

import java.util.Locale;

/** Why a pen is not ready, or why nobody can tell. */
public enum PenReason {
  OUT_OF_SERVICE(false),
  IN_SESSION(false),
  DISINFECTING(false),
  DIRTY(false),
  NEVER_DISINFECTED(false),
  /** The charger finds something wrong with the pen. */
  FAULT(false),
  /** Less than one session is left by policy. */
  CHARGE_LOW(false),
  /** It left its dock full, but longer ago than the policy allows. */
  AWAY_TOO_LONG(false),
  NO_STATION(true),
  NO_DOCK(true),
  DOCK_UNKNOWN(true),
  /** The charger is silent, contradicts itself or has not answered yet. */
  CHARGER_UNSURE(true),
  /** The pen is out of its dock, and nobody saw it full. */
  CHARGE_UNKNOWN(true);

  private final boolean unknown;

  PenReason(boolean unknown) {
    this.unknown = unknown;
  }

  /** Whether nobody can tell: only then may a named person say that the pen is ready. */
  public boolean unknown() {
    return unknown;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

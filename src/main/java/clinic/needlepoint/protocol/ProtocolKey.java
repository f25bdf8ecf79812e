package clinic.needlepoint.protocol;

import java.util.Locale;
import java.util.Optional;

/** Every value of the protocol that the software goes by; {@code protocol.yaml} explains each. */
public enum ProtocolKey {
  NUMBING_MINIMUM(ProtocolUnit.MINUTES),
  NUMBING_TARGET_FROM(ProtocolUnit.MINUTES),
  NUMBING_TARGET_TO(ProtocolUnit.MINUTES),
  NUMBING_MAXIMUM(ProtocolUnit.MINUTES),
  LIDOCAINE_LIMIT(ProtocolUnit.PER_MILLE),
  DEPTH_CAP_LABEL(ProtocolUnit.MICROMETRES),
  DEPTH_CAP_ARTICLES(ProtocolUnit.MICROMETRES),
  INTERVAL_MINIMUM(ProtocolUnit.WEEKS),
  INTERVAL_DEFAULT_FROM(ProtocolUnit.WEEKS),
  INTERVAL_DEFAULT_TO(ProtocolUnit.WEEKS),
  INTERVAL_WARNING(ProtocolUnit.WEEKS),
  VISIT_LENGTH(ProtocolUnit.MINUTES),
  NEEDLING_FROM(ProtocolUnit.MINUTES),
  NEEDLING_TO(ProtocolUnit.MINUTES),
  MINIMUM_AGE(ProtocolUnit.YEARS),
  ADULT_AGE(ProtocolUnit.YEARS),
  ISOTRETINOIN_LOOKBACK(ProtocolUnit.MONTHS),
  RETINOID_STOP_DAYS(ProtocolUnit.DAYS),
  PAINKILLER_STOP_DAYS(ProtocolUnit.DAYS),
  ALCOHOL_STOP_DAYS(ProtocolUnit.DAYS),
  SUN_BEFORE_DAYS(ProtocolUnit.DAYS),
  HAIR_REMOVAL_STOP_DAYS(ProtocolUnit.DAYS),
  MAKEUP_AFTER(ProtocolUnit.HOURS),
  SUNSCREEN_AFTER(ProtocolUnit.HOURS),
  SUN_AFTER(ProtocolUnit.HOURS),
  EXERCISE_AFTER(ProtocolUnit.HOURS),
  RETINOID_AFTER(ProtocolUnit.HOURS),
  ROUTINE_DAYS(ProtocolUnit.DAYS),
  AFTERCARE_CODE_VALID(ProtocolUnit.MONTHS),
  DRY_SKIN_AFTER(ProtocolUnit.HOURS),
  REDNESS_FROM(ProtocolUnit.DAYS),
  REDNESS_DAYS(ProtocolUnit.DAYS),
  RESULTS_FROM(ProtocolUnit.MONTHS),
  RESULTS_TO(ProtocolUnit.MONTHS),
  CONSENT_VALID(ProtocolUnit.MONTHS),
  EXPIRING_SOON_DAYS(ProtocolUnit.DAYS),
  SCAN_WINDOW(ProtocolUnit.SECONDS),
  BEAM_WINDOW(ProtocolUnit.SECONDS),
  SENSOR_STUCK_DAYS(ProtocolUnit.DAYS),
  PEN_FULL_MINUTES(ProtocolUnit.MINUTES),
  PEN_SESSION_MINUTES(ProtocolUnit.MINUTES),
  PEN_FULL_COUNTS(ProtocolUnit.HOURS);

  private final ProtocolUnit unit;

  ProtocolKey(ProtocolUnit unit) {
    this.unit = unit;
  }

  public ProtocolUnit unit() {
    return unit;
  }

  /** As the file, the table and the log write it: "numbing-minimum". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of that word. */
  public static Optional<ProtocolKey> find(String word) {
    for (ProtocolKey key : values()) {
      if (key.word().equals(word)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }
}

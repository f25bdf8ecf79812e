package clinic.needlepoint.udi;

/** The agencies that issue device identifiers, named as the FDA names them. */
public enum Issuer {
  GS1,
  HIBC,
  ICCBBA
}

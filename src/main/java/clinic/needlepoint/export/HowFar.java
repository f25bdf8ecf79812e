package clinic.needlepoint.export;

/**
 * How far an export is.
 *
 * @param step from 1
 * @param steps how often the log is gone through, or the file that was made of it
 * @param done records of this step
 * @param of all records of it; 0 before anything was read
 */
public record HowFar(int step, int steps, long done, long of) {
  /** Of the whole export, 0 to 100. It says 100 only when the last step is through. */
  public int percent() {
    double part = of == 0 ? 0 : (double) Math.min(done, of) / of;
    return (int) Math.floor(100 * (step - 1 + part) / steps);
  }
}

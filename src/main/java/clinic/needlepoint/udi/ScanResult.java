package clinic.needlepoint.udi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a scan came to. There is no third way and nothing is thrown. */
public sealed interface ScanResult {
  /** The scan, exactly as it came. */
  String raw();

  /** The code was read. Warnings say what a person should look at before trusting it. */
  record Accepted(Udi udi, List<WarningCode> warnings) implements ScanResult {
    public Accepted {
      warnings = List.copyOf(warnings);
    }

    @Override
    public String raw() {
      return udi.raw();
    }
  }

  /**
   * The code was not read.
   *
   * @param reason which rule it broke
   * @param position the character where it broke it, counted from 1 in the raw scan
   * @param raw the scan exactly as it came
   */
  record Rejected(ReasonCode reason, int position, String raw) implements ScanResult {
    public Rejected {
      if (position < 1) {
        throw new IllegalArgumentException("Positions are counted from 1");
      }
    }

    /** Whose code it is, where its first characters tell; otherwise null. */
    public @Nullable Issuer issuer() {
      return Issuer.of(raw);
    }
  }
}

package clinic.needlepoint.consent;

import clinic.needlepoint.audit.TypedText;
import clinic.needlepoint.staff.StaffMember;
import java.util.Optional;

/** A signature; all kinds stand equal. */
public sealed interface Signature {
  /** "drawn", "typed", "mark" or "paper". */
  String method();

  /**
   * Signed by finger.
   *
   * @param strokes JSON: a list of strokes, each {@code {"points":[{"x":..,"y":..,"time":..}]}}, in
   *     CSS pixels and milliseconds
   * @param png the picture of it
   */
  record Drawn(String strokes, byte[] png) implements Signature {
    /**
     * Takes a drawn signature.
     *
     * @throws SignatureRefused when it is empty, a dot, or not a picture we can keep
     */
    public Drawn {
      Strokes.read(strokes).requireSignature();
      Png.require(png);
      png = png.clone();
    }

    @Override
    public String method() {
      return "drawn";
    }

    @Override
    public byte[] png() {
      return png.clone();
    }
  }

  /**
   * Signed by typing one's name.
   *
   * @param confirmedBy who of the staff said that it is the patient, where the name looked like
   *     another than the record's
   */
  record Typed(String name, Optional<StaffMember> confirmedBy) implements Signature {
    /**
     * Takes a typed name.
     *
     * @throws SignatureRefused when it can not be a name
     */
    public Typed {
      name = new PrintedName(name).text();
    }

    /** As above, by a name that nobody had to confirm. */
    public Typed(String name) {
      this(name, Optional.empty());
    }

    public Typed confirmed(StaffMember by) {
      return new Typed(name, Optional.of(by));
    }

    @Override
    public String method() {
      return "typed";
    }

    @Override
    public String toString() {
      return "Typed";
    }
  }

  /**
   * A mark of whatever kind, made before a witness of the staff.
   *
   * @param strokes as those of {@link Drawn}
   * @param png the picture of it
   * @param witness who stood by and signed in for it
   */
  record Mark(String strokes, byte[] png, StaffMember witness) implements Signature {
    /**
     * Takes a mark.
     *
     * @throws SignatureRefused when nothing was drawn, or no picture we can keep
     */
    public Mark {
      Strokes.read(strokes).requireMark();
      Png.require(png);
      png = png.clone();
    }

    @Override
    public String method() {
      return "mark";
    }

    @Override
    public byte[] png() {
      return png.clone();
    }
  }

  /**
   * Signed by hand on a sheet of paper that the clinic keeps.
   *
   * @param kept where the sheet is; one line of 2 to 60 characters
   * @param enteredBy who has the signed sheet in hand
   */
  record OnPaper(String kept, StaffMember enteredBy) implements Signature {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    /**
     * Takes what stands on the sheet.
     *
     * @throws SignatureRefused when nobody could find the sheet by these words
     */
    public OnPaper {
      kept = TypedText.line(kept);
      if (kept.length() < SHORTEST || kept.length() > LONGEST) {
        throw new SignatureRefused("consent.on-paper.need-kept");
      }
    }

    @Override
    public String method() {
      return "paper";
    }

    @Override
    public String toString() {
      return "OnPaper";
    }
  }
}

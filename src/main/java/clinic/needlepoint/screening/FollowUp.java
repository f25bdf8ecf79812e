package clinic.needlepoint.screening;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.site.Translated;
import java.util.List;
import java.util.Optional;

/**
 * What is asked after a yes or a not sure. Nothing of it is ever typed.
 *
 * @param id stable over versions, unique in the questionnaire
 */
public record FollowUp(String id, Translated text, Kind kind) {
  /** How it is answered. "Not sure" is always possible. */
  public sealed interface Kind {}

  /** From a short list: one of them, or several. */
  public record Choices(List<Choice> choices, boolean several) implements Kind {
    public Choices {
      choices = List.copyOf(choices);
    }

    /** The choice of that id. */
    public Optional<Choice> find(String id) {
      return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }
  }

  /**
   * Month and year of the last time, counted from the end of that month.
   *
   * @param atLeast the value of the protocol, in months, that must have passed
   * @param within what it means before that
   * @param after what it means from then on
   */
  public record LastTime(ProtocolKey atLeast, Triage within, Triage after) implements Kind {}

  /**
   * One choice.
   *
   * @param means empty where it means what the answer above it means
   */
  public record Choice(String id, Optional<Triage> means, Translated text) {}
}

package clinic.needlepoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.ClaimProofs;
import clinic.needlepoint.visit.IdentifiedBy;
import clinic.needlepoint.visit.OneVisit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What was replied at the last visit, where a new version of the questionnaire asks it again. */
@Tag("F012")
class EarlierRepliesTests {
  private static final Reply ASPIRIN = new Reply.Chosen(List.of("aspirin"));

  @TempDir Path data;
  @TempDir Path config;

  /** Somebody takes aspirin and had isotretinoin in that month; then the next version begins. */
  private Responses lastTime(String from, String to, Reply thinner, YearMonth month)
      throws IOException {
    Path second = copyOfSecond();
    try (var kiosk = ScreeningFixture.open(data, config)) {
      for (Question question : kiosk.getBean(Questionnaires.class).inForce().questions()) {
        boolean yes = List.of("blood-thinners", "isotretinoin").contains(question.id());
        ScreeningFixture.answer(kiosk, question.id(), yes ? Answer.YES : Answer.NO);
      }
      ScreeningFixture.reply(kiosk, "blood-thinners", "which-thinner", thinner);
      ScreeningFixture.reply(kiosk, "isotretinoin", "last-dose", new Reply.InMonth(month));
      kiosk.getBean(ScreeningAnswers.class).finish(OneVisit.CLAIM);
    }
    String text = Files.readString(second);
    assertThat(text).contains(from);
    Files.writeString(
        second.resolveSibling("screening-4.yaml"),
        text.replace("version: 3", "version: 4").replaceFirst(Pattern.quote(from), to));
    try (var kiosk = ScreeningFixture.open(data, config)) {
      return earlier(kiosk);
    }
  }

  private Path copyOfSecond() throws IOException {
    Path second = config.resolve("questionnaires/screening-3.yaml");
    Files.createDirectories(config.resolve("questionnaires"));
    Files.copy(Path.of("kiosk-config/questionnaires/screening-3.yaml"), second);
    return second;
  }

  /** For somebody who proved who they are, and whose visit before is that visit. */
  private static Responses earlier(AnnotationConfigApplicationContext kiosk) {
    Responses last =
        new EarlierAnswers(
                new Proved(),
                _ -> List.of(OneVisit.ID),
                kiosk.getBean(JdbcScreenings.class),
                kiosk.getBean(JdbcFollowUps.class),
                kiosk.getBean(Questionnaires.class),
                kiosk.getBean(ScreeningTexts.class))
            .of(OneVisit.CLAIM);
    assertThatNoException().isThrownBy(() -> keep(kiosk, last));
    return last;
  }

  /** Whatever is offered can be kept. */
  private static void keep(AnnotationConfigApplicationContext kiosk, Responses last) {
    Judgement judgement = kiosk.getBean(Judgement.class);
    ScreeningTexts texts = kiosk.getBean(ScreeningTexts.class);
    for (Step step : last.path(kiosk.getBean(Questionnaires.class).inForce())) {
      step.followUp()
          .ifPresent(followUp ->
              last.reply(step.question(), followUp)
                  .ifPresent(reply ->
                      judgement.judge(
                          step.question(),
                          Answer.YES,
                          followUp,
                          reply,
                          texts.show(step, Locale.ENGLISH).words())));
    }
  }

  private static Optional<Reply> said(Responses last, String question, String followUp) {
    return Optional.ofNullable(last.replies().getOrDefault(question, Map.of()).get(followUp));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {id: aspirin,       | {id: painkiller,         | false
          en: "Aspirin"       | en: "Aspirin each day"   | false
          kind: several       | kind: one                | false
          id: which-thinner   | id: what-thinner         | false
          es: "Aspirina"      | es: "Aspirina diaria"    | true
          {id: warfarin,      | {id: marcumar,           | true
          en: "Warfarin"      | en: "Warfarin pills"     | true
          en: "Aspirin"       | en: "Aspirin"            | true
          """)
  void areOfferedOnlyWhereTheChoicesStillReadAsTheyDid(String from, String to, boolean offered)
      throws IOException {
    Responses last = lastTime(from, to, ASPIRIN, YearMonth.of(2024, 5));
    assertThat(said(last, "blood-thinners", "which-thinner").equals(Optional.of(ASPIRIN)))
        .isEqualTo(offered);
    assertThat(said(last, "isotretinoin", "last-dose"))
        .contains(new Reply.InMonth(YearMonth.of(2024, 5)));
  }

  @Test
  void areNotOfferedInPart() throws IOException {
    Reply both = new Reply.Chosen(List.of("warfarin", "aspirin"));
    Responses last = lastTime("{id: aspirin,", "{id: painkiller,", both, YearMonth.of(2024, 5));
    assertThat(said(last, "blood-thinners", "which-thinner")).isEmpty();
    assertThat(last.answers()).containsEntry("blood-thinners", Answer.YES);
  }

  @Test
  void areNotOfferedWhereAnotherKindOfReplyIsAskedFor() throws IOException {
    String text = Files.readString(Path.of("kiosk-config/questionnaires/screening-3.yaml"));
    String end = "after: note";
    String month = text.substring(text.indexOf("kind: month"), text.indexOf(end) + end.length());
    String longAgo =
        "choices: [{id: long-ago, text: {en: \"Long ago\", es: \"Hace mucho\","
            + " de: \"Lange her\", fr: \"Il y a longtemps\", ar: \"منذ زمن\"}}]";
    String list = month.replace("kind: month", "kind: one").replaceAll("(?s)atLeast.*", longAgo);
    Responses last = lastTime(month, list, ASPIRIN, YearMonth.of(2024, 5));
    assertThat(said(last, "isotretinoin", "last-dose")).isEmpty();
  }

  /** Whoever stands there proved it by a code. */
  private static final class Proved implements ClaimProofs {
    @Override
    public IdentifiedBy of(Claim claim) {
      return IdentifiedBy.CODE;
    }

    @Override
    public void prove(Claim claim, IdentifiedBy by) {
      throw new UnsupportedOperationException();
    }
  }
}

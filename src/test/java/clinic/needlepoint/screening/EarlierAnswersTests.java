package clinic.needlepoint.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.Guests;
import clinic.needlepoint.Guests.Guest;
import clinic.needlepoint.KioskTest;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.ClaimProofs;
import clinic.needlepoint.visit.IdentifiedBy;
import clinic.needlepoint.visit.PastVisits;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@KioskTest
@Tag("F012")
class EarlierAnswersTests {
  @Autowired private ApplicationContext kiosk;
  @Autowired private ScreeningAnswers answers;
  @Autowired private ClaimProofs proofs;
  @Autowired private PastVisits past;
  @Autowired private TransactionTemplate transaction;
  private Guest guest;
  private Claim claim;

  /** Somebody who was here for one appointment and comes back for another. */
  @BeforeEach
  void cameBefore() {
    Guests guests = new Guests(kiosk);
    guest = guests.expected("Wim", "Alt");
    guest.answer(
        Map.of("blood-thinners", Answer.YES, "psoriasis", Answer.NOT_SURE, "sun", Answer.YES),
        Map.of("which-thinner", new Reply.Chosen(List.of("aspirin"))));
    guest.sit();
    Claim first = guest.claim();
    guests.comesBack(guest, "Wim", "Alt");
    claim = guest.claimAgain();
    assertThat(past.before(claim.visit())).containsExactly(first.visit());
  }

  private void prove(IdentifiedBy by) {
    transaction.executeWithoutResult(_ -> proofs.prove(claim, by));
  }

  @Test
  void areNeverShownForABirthdayAndLettersAlone() {
    assertThat(proofs.of(claim)).isEqualTo(IdentifiedBy.BIRTHDAY);
    assertThat(answers.lastTime(claim)).isEqualTo(Responses.NONE);
    assertThatThrownBy(() -> prove(IdentifiedBy.BIRTHDAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(answers.lastTime(claim)).isEqualTo(Responses.NONE);
  }

  @Test
  void areShownAfterTheCodeOrACheckByStaff() {
    for (IdentifiedBy by : List.of(IdentifiedBy.CODE, IdentifiedBy.STAFF)) {
      prove(by);
      Responses last = answers.lastTime(claim);
      assertThat(last.answers())
          .containsEntry("blood-thinners", Answer.YES)
          .containsEntry("psoriasis", Answer.NOT_SURE)
          .containsEntry("pregnancy", Answer.NO);
      assertThat(last.replies().get("blood-thinners"))
          .containsEntry("which-thinner", new Reply.Chosen(List.of("aspirin")));
    }
    assertThat(answers.given(claim.visit())).as("nothing is answered by itself").isEmpty();
  }

  @Test
  void whatIsAboutTodayIsAskedAnew() {
    prove(IdentifiedBy.CODE);
    assertThat(answers.lastTime(claim).answers())
        .doesNotContainKeys("sun", "skin-infection", "open-wound", "alcohol", "make-up");
  }

  @Test
  void anotherClaimOnTheSameVisitBeginsWithoutTheProof() {
    prove(IdentifiedBy.STAFF);
    Claim anew = guest.claimAgain();
    assertThat(anew.visit()).isEqualTo(claim.visit());
    assertThat(answers.lastTime(anew)).isEqualTo(Responses.NONE);
  }

  @Test
  void aQuestionInOtherWordsIsAskedAnew() {
    Question question = kiosk.getBean(Questionnaires.class).inForce().find("alcohol").orElseThrow();
    ScreeningTexts texts = kiosk.getBean(ScreeningTexts.class);
    String now = texts.show(Step.of(question), Locale.of("es")).words();
    assertThat(texts.readsAs(Step.of(question), now)).isTrue();
    assertThat(texts.readsAs(Step.of(question), now.replaceAll("[0-9]+", "99"))).isFalse();
  }
}

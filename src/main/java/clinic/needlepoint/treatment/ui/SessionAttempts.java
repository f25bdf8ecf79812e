package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.LotRecalled;
import clinic.needlepoint.cartridge.PackQuestionOpen;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.treatment.SessionRefused;
import java.util.function.Supplier;

/**
 * Does what a person asked for, or says in a sentence why it does not go now. What is on the screen
 * stays.
 *
 * @param showHeld shows the pack that waits for an answer
 */
record SessionAttempts(OverSession over, Supplier<Say> say, Runnable showHeld) {
  void attempt(Runnable work) {
    over.takeComplaintsBack();
    try {
      work.run();
    } catch (SessionRefused refused) {
      over.complain(say.get().words(refused.words()));
    } catch (PackQuestionOpen | LotRecalled open) {
      showHeld.run();
    } catch (NotAllowed denied) {
      Say words = say.get();
      over.complain(words.messages().getTranslation(denied.messageKey(), words.locale()));
    }
  }
}

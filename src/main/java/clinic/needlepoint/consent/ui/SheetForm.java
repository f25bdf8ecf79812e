package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentDraft;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.Interpreter;
import clinic.needlepoint.consent.Party;
import clinic.needlepoint.consent.PrintedName;
import clinic.needlepoint.consent.Proof;
import clinic.needlepoint.consent.Relation;
import clinic.needlepoint.consent.Signature;
import clinic.needlepoint.consent.SignatureRefused;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.LanguageChoice;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.OneOf;
import clinic.needlepoint.ui.YesNo;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What stands on a signed sheet, as staff copy it. Nothing is chosen before. */
final class SheetForm extends Div {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_PLACE = 60;

  private final ConsentForm form;
  private final OneOf<Locale> language;

  /** By what right somebody signed; empty for the patient's own signature. */
  private final OneOf<Optional<Relation>> signer;

  private final OneOf<Proof> proof =
      oneOf("proof", Proof.values(), seen -> "consent.proof." + seen.word());
  private final OneOf<Party.Assent> assent =
      oneOf("assent", Party.Assent.values(), said -> "ui." + said.word());
  private final OneOf<Interpreter.Mode> mode =
      oneOf(
          "interpreter-mode",
          Interpreter.Mode.values(),
          how -> "consent.interpreter-mode." + how.word());
  private final Map<String, Boolean> choices = new HashMap<>();
  private final TextField name = field("name", LONGEST_NAME);
  private final TextField interpreter = field("interpreter", LONGEST_NAME);
  private final TextField into = field("interpreter-language", LONGEST_NAME);
  private final TextField witness = field("witness", LONGEST_NAME);
  private final TextField kept = field("kept", LONGEST_PLACE);
  private final Hint compare = new Hint("");
  private final String number = ConsentDraft.newNumber();

  /** A sheet as it was entered. */
  record Entry(ConsentDraft draft, Signature.OnPaper sheet) {}

  SheetForm(ConsentForm form, boolean minor) {
    this.form = form;
    addClassNames("card", "signed-sheet");
    Map<Locale, String> languages = new LinkedHashMap<>();
    Messages.LANGUAGES.forEach(each -> languages.put(each, LanguageChoice.ownName(each)));
    language = new OneOf<>(text("language"), languages, this::compare);
    signer = new OneOf<>(text("signer"), signers(minor), this::ask);
    proof.setVisible(false);
    name.setVisible(false);
    assent.setVisible(minor);
    compare.setVisible(false);
    into.setVisible(false);
    mode.setVisible(false);
    interpreter.addValueChangeListener(typed -> {
      into.setVisible(interpreted());
      mode.setVisible(interpreted());
    });
    add(language, compare, signer, proof, name, assent, interpreter, into, mode, witness);
    add(new Paragraph(text("choices")));
    for (ConsentForm.Permission choice : form.permissions()) {
      add(
          new YesNo(
              choice.icon(),
              choice.text().in(getLocale()),
              null,
              yes -> choices.put(choice.id(), yes)));
    }
    add(kept);
  }

  private Map<Optional<Relation>, String> signers(boolean minor) {
    Map<Optional<Relation>, String> signers = new LinkedHashMap<>();
    if (!minor) {
      signers.put(Optional.empty(), text("signer.self"));
    }
    for (Relation relation : Relation.to(minor)) {
      signers.put(Optional.of(relation), getTranslation("consent.relation." + relation.word()));
    }
    return signers;
  }

  private <T> OneOf<T> oneOf(String question, T[] all, Function<T, String> key) {
    Map<T, String> words = new LinkedHashMap<>();
    for (T each : all) {
      words.put(each, getTranslation(key.apply(each)));
    }
    return new OneOf<>(text(question), words, each -> {});
  }

  /** A sheet that was printed before a number changed says something else. */
  private void compare(Locale chosen) {
    compare.setText(
        getTranslation("consent.on-paper.form", form.name() + ", " + form.fingerprint(chosen)));
    compare.setVisible(true);
  }

  private void ask(Optional<Relation> relation) {
    proof.setVisible(relation.isPresent());
    name.setVisible(relation.isPresent());
  }

  private boolean interpreted() {
    return !interpreter.getValue().isBlank();
  }

  private TextField field(String key, int length) {
    TextField field = new TextField();
    field.setLabel(text(key));
    field.setMaxLength(length);
    field.setAutocorrect(false);
    field.getElement().setAttribute("autocomplete", "off");
    return field;
  }

  /**
   * What was entered; empty when something is still to be chosen.
   *
   * @param by who has the sheet in hand
   * @throws SignatureRefused when a name or the place can not be one
   */
  Optional<Entry> entry(StaffMember by) {
    if (language.chosen().isEmpty()
        || Stream.of(signer, proof, assent, mode).anyMatch(SheetForm::open)
        || choices.size() < form.permissions().size()) {
      return Optional.empty();
    }
    Party signing = right().map(right -> signs(right, by)).orElse(Party.ALONE);
    ConsentDraft draft =
        new ConsentDraft(form, language.chosen().get(), choices, beside(signing), Map.of(), number);
    return Optional.of(new Entry(draft, new Signature.OnPaper(kept.getValue(), by)));
  }

  private static boolean open(OneOf<?> question) {
    return question.isVisible() && question.chosen().isEmpty();
  }

  private Optional<Party.Right> right() {
    return signer
        .chosen()
        .flatMap(Function.identity())
        .flatMap(relation -> proof.chosen().map(seen -> new Party.Right(relation, seen)));
  }

  private Party signs(Party.Right right, StaffMember by) {
    return Party.ALONE.signs(right, new PrintedName(name.getValue()), by);
  }

  /** With whoever else stands on the sheet. */
  private Party beside(Party signing) {
    Party asked = assent.chosen().map(signing::asked).orElse(signing);
    Party read =
        mode.chosen()
            .filter(_ -> interpreted())
            .map(how -> asked.interpreted(interpreter(how)))
            .orElse(asked);
    return witness.getValue().isBlank() ? read : read.watched(new PrintedName(witness.getValue()));
  }

  private Interpreter interpreter(Interpreter.Mode how) {
    return new Interpreter(interpreter.getValue(), new PrintedName(into.getValue()), how);
  }

  /** What to do about it: the names here are not the reader's own. */
  String said(SignatureRefused refused) {
    String key = refused.messageKey();
    return key.startsWith("consent.sign.name") ? text("need-names") : getTranslation(key);
  }

  private String text(String key) {
    return getTranslation("consent.on-paper." + key);
  }
}

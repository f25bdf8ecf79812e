package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentDraft;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.Interpreter;
import clinic.needlepoint.consent.Party;
import clinic.needlepoint.consent.PrintedName;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stands on a signed sheet, as staff copy it. Nothing is chosen before. */
final class SheetForm extends Div {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_PLACE = 60;

  private final ConsentForm form;
  private final OneOf<Locale> language;
  private final OneOf<Party.Role> signer;
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
    Map<Party.Role, String> signers = new LinkedHashMap<>();
    for (Party.Role role : signers(minor)) {
      signers.put(role, text("signer." + role.word()));
    }
    signer = new OneOf<>(text("signer"), signers, this::ask);
    name.setVisible(false);
    compare.setVisible(false);
    into.setVisible(false);
    interpreter.addValueChangeListener(typed -> into.setVisible(!typed.getValue().isBlank()));
    add(language, compare, signer, name, interpreter, into, witness);
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

  private static List<Party.Role> signers(boolean minor) {
    return minor
        ? List.of(Party.Role.GUARDIAN, Party.Role.REPRESENTATIVE)
        : List.of(Party.Role.SELF, Party.Role.REPRESENTATIVE);
  }

  /** A sheet that was printed before a number changed says something else. */
  private void compare(Locale chosen) {
    compare.setText(
        getTranslation("consent.on-paper.form", form.name() + ", " + form.fingerprint(chosen)));
    compare.setVisible(true);
  }

  private void ask(Party.Role role) {
    name.setVisible(role != Party.Role.SELF);
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
        || signer.chosen().isEmpty()
        || choices.size() < form.permissions().size()) {
      return Optional.empty();
    }
    Party.Role role = signer.chosen().get();
    Party signing =
        role == Party.Role.SELF
            ? Party.ALONE
            : Party.ALONE.signs(role, new PrintedName(name.getValue()), by);
    ConsentDraft draft =
        new ConsentDraft(form, language.chosen().get(), choices, beside(signing), Map.of(), number);
    return Optional.of(new Entry(draft, new Signature.OnPaper(kept.getValue(), by)));
  }

  /** With whoever else stands on the sheet. */
  private Party beside(Party signing) {
    Party read =
        interpreter.getValue().isBlank()
            ? signing
            : signing.interpreted(
                new Interpreter(interpreter.getValue(), new PrintedName(into.getValue())));
    return witness.getValue().isBlank() ? read : read.watched(new PrintedName(witness.getValue()));
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

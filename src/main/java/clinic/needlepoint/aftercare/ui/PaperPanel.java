package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.AftercarePaper;
import clinic.needlepoint.aftercare.ClinicNumbers;
import clinic.needlepoint.ui.Messages;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** The paper as it will be read, with its code, in its own language. */
final class PaperPanel extends Div {
  private static final Messages MESSAGES = new Messages();

  PaperPanel(AftercarePaper paper, ClinicNumbers numbers, DeskWords words) {
    addClassName("rows");
    Paragraph code = new Paragraph(paper.code().spaced());
    code.addClassName("code");
    Div head =
        new Div(
            new H2(words.say("paper.code")),
            code,
            new Paragraph(words.say("paper.code.more", words.time(paper.expires()))),
            new Paragraph(
                words.say(
                    "paper.next",
                    paper.next().map(words::day).orElseGet(() -> words.say("date.none")))),
            new Paragraph(
                words.say(
                    "paper.call",
                    numbers.telephone().orElseGet(() -> words.say("paper.by-hand")))));
    head.addClassNames("card", "paper-card");
    add(head, words(paper));
  }

  private static Div words(AftercarePaper paper) {
    Div card = new Div(new H2(paper.text().title().in(paper.language())));
    for (AftercarePaper.Section section : paper.sections()) {
      Paragraph name =
          new Paragraph(
              MESSAGES.getTranslation(
                  "aftercare.section." + section.kind().word(), paper.language()));
      name.addClassName("key-t");
      UnorderedList lines = new UnorderedList();
      section.lines().forEach(line -> lines.add(new ListItem(line)));
      card.add(name, lines);
    }
    card.addClassNames("card", "paper-card");
    card.getElement().setAttribute("lang", paper.language().getLanguage());
    return card;
  }
}

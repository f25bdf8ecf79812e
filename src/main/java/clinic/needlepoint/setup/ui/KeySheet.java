package clinic.needlepoint.setup.ui;

import clinic.needlepoint.document.QrCode;
import clinic.needlepoint.setup.EnrolmentSheet;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.PrintPage;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** The enrolment sheet on screen and, the same, on paper. */
final class KeySheet extends Div {
  KeySheet(EnrolmentSheet sheet) {
    addClassName("page-in");
    String vkey = sheet.vkey();
    DescriptionList facts = new DescriptionList();
    fact(facts, "setup.sheet.clinic", sheet.site().name());
    fact(facts, "setup.sheet.kiosk", sheet.site().kiosk());
    Paragraph key = new Paragraph(vkey);
    key.addClassName("vkey");
    facts.add(
        new DescriptionList.Term(getTranslation("setup.sheet.key")),
        new DescriptionList.Description(key));
    Icon qr = Icon.drawing(QrCode.of(vkey).svg()).described(getTranslation("setup.sheet.qr"));
    qr.addClassName("qr");
    Div card = new Div(new Div(facts), qr);
    card.addClassNames("card", "sheet");
    Div acts =
        new Div(
            PrintPage.isOffered()
                ? new PrintPage()
                : new Hint(getTranslation("ui.print.not-here")));
    acts.addClassNames("form-acts", "no-print");
    add(
        new H2(getTranslation("setup.sheet.title")),
        new Paragraph(getTranslation("setup.sheet.what")),
        card,
        acts);
  }

  private void fact(DescriptionList facts, String key, String value) {
    facts.add(
        new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }
}

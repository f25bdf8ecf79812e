package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.ExportForm;
import clinic.needlepoint.export.Exports;
import clinic.needlepoint.export.Period;
import clinic.needlepoint.export.ProcedureRow;
import clinic.needlepoint.export.ReportKind;
import clinic.needlepoint.export.ReportRequest;
import clinic.needlepoint.export.Reports;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who treated whom, when, with which cartridge, and where it went: looked at and taken home. */
@Route(value = "auditor", layout = StaffLayout.class)
@Menu(title = "export.procedures.menu", icon = "list", order = 20)
@RolesAllowed({"AUDITOR", "LEAD"})
class ProcedureLogView extends StaffPage implements HasDynamicTitle {
  private static final int FIRST_DAYS = 30;

  private final Reports reports;
  private final Exports exports;
  private final SignedInStaff signedIn;
  private final Clock clock;
  private final ZoneId zone;
  private final Input from = new Input();
  private final Input to = new Input();
  private final Div result = new Div();

  ProcedureLogView(
      Reports reports, Exports exports, SignedInStaff signedIn, Sites sites, Clock clock) {
    this.reports = reports;
    this.exports = exports;
    this.signedIn = signedIn;
    this.clock = clock;
    this.zone = sites.require().zone();
    addClassName("procedures");
    title(getTranslation("export.procedures.title"));
    from.setType("date");
    to.setType("date");
    from.setValue(today().minusDays(FIRST_DAYS).toString());
    to.setValue(today().toString());
    Div choose =
        new Div(
            field("export.from", from),
            field("export.to", to),
            Buttons.plain(getTranslation("export.look"), this::look));
    choose.addClassName("choose");
    result.addClassName("result");
    add(choose, result);
    acts(new Component[] {note()});
    look();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("export.procedures.menu");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private NativeLabel field(String key, Input input) {
    NativeLabel field = new NativeLabel();
    field.addClassName("field");
    field.add(new Span(getTranslation(key)), input);
    return field;
  }

  private Span note() {
    Span note = new Span(getTranslation("export.logged"));
    note.addClassName("cap");
    return note;
  }

  private void look() {
    result.removeAll();
    period().ifPresentOrElse(this::show, this::sayPeriod);
  }

  private Optional<Period> period() {
    try {
      return Optional.of(
          new Period(LocalDate.parse(from.getValue()), LocalDate.parse(to.getValue()), zone));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void sayPeriod() {
    acts(new Component[] {note()});
    result.add(
        new Banner(
            Shape.WARN,
            getTranslation("export.period.wrong"),
            getTranslation("export.period.mend")));
  }

  private void show(Period period) {
    List<ProcedureRow> rows = reports.viewProcedureLog(period, signedIn.require(), today());
    Paragraph count = new Paragraph(getTranslation("export.rows", rows.size()));
    count.addClassName("key-t");
    result.add(count);
    if (!rows.isEmpty()) {
      result.add(new ProcedureTable(rows, zone));
    }
    acts(new Component[] {note()}, download(period));
  }

  /** The file is made, and its record written, when it is asked for. */
  private Component download(Period period) {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(event ->
                new DownloadResponse(
                    new ByteArrayInputStream(csv(period)),
                    "procedure-log_%s_%s.csv".formatted(period.from(), period.to()),
                    "text/csv; charset=utf-8",
                    -1)),
            "");
    link.add(Icon.of("down"), new Span(getTranslation("export.csv")));
    link.addClassNames("btn", "btn--primary");
    return link;
  }

  private byte[] csv(Period period) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      exports.write(
          ReportRequest.of(ReportKind.PROCEDURE_LOG, period),
          ExportForm.CSV,
          signedIn.require(),
          today(),
          file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}

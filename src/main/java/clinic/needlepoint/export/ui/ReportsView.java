package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.Corrections;
import clinic.needlepoint.export.ExportForm;
import clinic.needlepoint.export.ExportJobs;
import clinic.needlepoint.export.ExportOrder;
import clinic.needlepoint.export.Look;
import clinic.needlepoint.export.Period;
import clinic.needlepoint.export.Place;
import clinic.needlepoint.export.Receipts;
import clinic.needlepoint.export.ReportKind;
import clinic.needlepoint.export.ReportRequest;
import clinic.needlepoint.export.Reports;
import clinic.needlepoint.export.Sticks;
import clinic.needlepoint.printing.Printer;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The auditor's page: choose a report, see what the log declares, look, take the bundle home. */
@Route(value = "auditor", layout = StaffLayout.class)
@Menu(title = "export.menu", icon = "list", order = 20)
@RolesAllowed({"AUDITOR", "LEAD"})
class ReportsView extends StaffPage implements HasDynamicTitle {
  private static final int FIRST_DAYS = 30;

  /** As sessions are numbered; a lot of that form would have to be looked for by its sessions. */
  private static final Pattern SESSION = Pattern.compile("S-[0-9]{6,}");

  private static final List<ReportKind> KINDS =
      List.of(
          ReportKind.PROCEDURE_LOG,
          ReportKind.SINGLE_USE,
          ReportKind.LOT_TRACE,
          ReportKind.RECALL,
          ReportKind.DISINFECTION,
          ReportKind.AUDIT_TRAIL,
          ReportKind.COMPLETENESS);

  private final Reports reports;
  private final SignedInStaff signedIn;
  private final Clock clock;
  private final ZoneId zone;
  private final Map<ReportKind, NativeButton> kinds = new EnumMap<>(ReportKind.class);
  private final Input from = new Input();
  private final Input to = new Input();
  private final Input lot = new Input();
  private final NativeLabel lotField = field("export.lot.field", lot);
  private final Div result = new Div();
  private final WayOut way;
  private Component[] primary = {};
  private ReportKind kind = ReportKind.PROCEDURE_LOG;

  ReportsView(
      Reports reports,
      Receipts receipts,
      Corrections corrections,
      ExportJobs jobs,
      Sticks sticks,
      Printer printer,
      LiveSticks live,
      SignedInStaff signedIn,
      Sites sites,
      Clock clock) {
    this.reports = reports;
    this.signedIn = signedIn;
    this.clock = clock;
    this.zone = sites.require().zone();
    this.way = new WayOut(jobs, sticks, printer, live, signedIn, this::acts);
    addClassName("reports");
    title(getTranslation("export.title"));
    from.setType("date");
    to.setType("date");
    from.setValue(today().minusDays(FIRST_DAYS).toString());
    to.setValue(today().toString());
    Div choose =
        new Div(
            field("export.from", from),
            field("export.to", to),
            lotField,
            Buttons.plain(getTranslation("export.look"), this::look));
    choose.addClassName("choose");
    result.addClassName("result");
    if (mayExport()) {
      add(way);
    }
    add(kinds(), choose, result);
    if (mayExport()) {
      add(new TakeReceipt(receipts, way));
    }
    if (signedIn.require().may(Permission.STRIKE_RECORDS, today())) {
      add(new CorrectRecord(corrections, signedIn, this::today, zone));
    }
    if (signedIn.require().may(Permission.ERASE_PERSONS, today())) {
      add(erasure());
    }
    add(new TouchKeyboard());
    choose(ReportKind.PROCEDURE_LOG);
    look();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("export.menu");
  }

  private Div erasure() {
    Anchor link = new Anchor("staff/erasure", getTranslation("retention.title"));
    link.addClassName("btn");
    Div room = new Div(new Paragraph(getTranslation("retention.menu.more")), link);
    room.addClassName("correct");
    return room;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Div kinds() {
    Div row = new Div();
    row.addClassName("kinds");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", getTranslation("export.which"));
    for (ReportKind each : KINDS) {
      NativeButton button =
          Buttons.plain(
              getTranslation("export.report." + each.word()),
              () -> {
                choose(each);
                result.removeAll();
                offer();
                if (!each.needsLot()) {
                  look();
                }
              });
      kinds.put(each, button);
      row.add(button);
    }
    return row;
  }

  private void choose(ReportKind chosen) {
    kind = chosen;
    lotField.setVisible(chosen.needsLot());
    kinds.forEach((each, button) ->
        button.getElement().setAttribute("aria-pressed", String.valueOf(each == chosen)));
  }

  private NativeLabel field(String key, Input input) {
    NativeLabel field = new NativeLabel();
    field.addClassName("field");
    field.add(new Span(getTranslation(key)), input);
    return field;
  }

  private Span note() {
    Span note = new Span(getTranslation(mayExport() ? "export.logged" : "export.logged.look"));
    note.addClassName("cap");
    return note;
  }

  private void look() {
    result.removeAll();
    period().ifPresentOrElse(this::look, () -> say("export.period"));
  }

  private Optional<Period> period() {
    try {
      return Optional.of(
          new Period(LocalDate.parse(from.getValue()), LocalDate.parse(to.getValue()), zone));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void say(String wrong) {
    offer();
    result.add(
        new Banner(Shape.WARN, getTranslation(wrong + ".wrong"), getTranslation(wrong + ".mend")));
  }

  private void look(Period period) {
    String asked = kind.needsLot() ? lot.getValue().strip() : "";
    if (kind.needsLot() && asked.isEmpty()) {
      say("export.lot");
      return;
    }
    show(
        SESSION.matcher(asked).matches()
            ? ReportRequest.back(period, asked)
            : new ReportRequest(kind, period, asked));
  }

  private void show(ReportRequest request) {
    Look look = reports.look(request, signedIn.require(), today());
    Paragraph count = new Paragraph(getTranslation(words(look), look.count(), look.rows().size()));
    count.addClassName("key-t");
    result.add(count);
    result.add(new Declared(look));
    if (mayExport()) {
      result.add(others(request));
      offer(bundle(request));
    } else {
      offer();
    }
    if (!look.rows().isEmpty()) {
      result.add(new ReportTable(kind, look, zone));
    }
  }

  /** Completeness is of the whole log, whatever the period. */
  private String words(Look look) {
    String scope = kind == ReportKind.COMPLETENESS ? "export.rows.log" : "export.rows";
    return look.count() > look.rows().size() ? scope + ".first" : scope;
  }

  /** A lead may look and take nothing home; the services refuse it as well. */
  private boolean mayExport() {
    return signedIn.require().may(Permission.EXPORT_RECORDS, today());
  }

  /** One part alone: for a spreadsheet, a printer or a program. It can not be verified. */
  private Div others(ReportRequest request) {
    Div row =
        new Div(
            new Span(getTranslation("export.part")),
            part(request, ExportForm.CSV, "export.csv"),
            part(request, ExportForm.PDF, "export.pdf"),
            part(request, ExportForm.JSON_LINES, "export.jsonl"));
    row.addClassName("parts");
    return row;
  }

  private NativeButton part(ReportRequest request, ExportForm form, String key) {
    return Buttons.before("down2", Buttons.plain(getTranslation(key), () -> take(request, form)));
  }

  private NativeButton bundle(ReportRequest request) {
    String key = way.place() == Place.STICK ? "export.bundle.stick" : "export.bundle";
    return Buttons.before(
        "down2", Buttons.primary(getTranslation(key), () -> take(request, ExportForm.BUNDLE)));
  }

  private void take(ReportRequest request, ExportForm form) {
    way.begin(new ExportOrder.OfReport(request, form));
  }

  /** The one act of the screen, which gives way while an export runs. */
  private void offer(Component... act) {
    primary = act;
    acts();
  }

  private void acts() {
    if (way.running()) {
      acts(new Component[] {way.progress()}, way.cancel());
    } else {
      acts(new Component[] {note()}, primary);
    }
  }
}

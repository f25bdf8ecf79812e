package clinic.needlepoint.export;

import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.RecordLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;

/**
 * The look-back pack: each recall entered up to the end of the period, each cartridge that it names
 * and that was used on somebody, whenever, and each time that somebody was told.
 */
final class RecallPack implements Report {
  private static final String ENTERED = "recall.entered";
  private static final String LIFTED = "recall.lifted";
  private static final String TOLD = "recall.told";
  private static final String USED = "cartridge.used";
  private static final String SESSION = "session";
  private static final String RECALL = "recall";

  @Override
  public List<String> columns() {
    return List.of(
        "record",
        "recall",
        "entered_utc",
        "entered_clinic",
        "clock",
        "entered_by",
        "device_identifier",
        "lots",
        "reference",
        "notified",
        "reason",
        "lifted_utc",
        "lift_asked_by",
        "lifted_by",
        "lift_reason",
        "session",
        "used_record",
        "used_utc",
        "lot",
        "patient",
        "practitioner",
        "told_record",
        "told_on",
        "told_how",
        "told_by",
        "struck");
  }

  @Override
  public void select(LogSource log, Scope scope, Selection selection) throws IOException {
    PeriodFilter until = new PeriodFilter(log, scope.fromTheFirst());
    List<RecalledLot> recalls = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    log.headers(line -> {
      if (line.type().equals(ENTERED) && until.takes(line)) {
        selection.anchor(line);
        selection.demand(line.seq());
        recalls.add(new RecalledLot(line));
        Optional.ofNullable(line.keys().get(RECALL)).ifPresent(numbers::add);
      }
    });
    log.headers(line -> {
      switch (line.type()) {
        case USED -> {
          if (recalls.stream().anyMatch(recall -> recall.exposes(line))) {
            selection.demand(line.seq());
            openings(log, line).forEach(selection::demand);
          }
        }
        case TOLD, LIFTED -> {
          String number = line.keys().get(RECALL);
          if (number != null && numbers.contains(number)) {
            selection.demand(line.seq());
          }
        }
        default -> {}
      }
    });
  }

  private static List<Long> openings(LogSource log, ParsedLine used) {
    return log.withKey(SESSION, Strikes.key(used, SESSION), "session.opened");
  }

  @Override
  public void rows(LogSource log, Scope scope, Selection selection, Offsets offsets, Rows rows)
      throws IOException {
    List<ParsedLine> demanded = new ArrayList<>();
    for (PrimitiveIterator.OfInt seqs = selection.demanded(); seqs.hasNext(); ) {
      ParsedLine line = log.header(seqs.nextInt());
      if (Set.of(USED, TOLD, LIFTED).contains(line.type())) {
        demanded.add(line);
      }
    }
    for (PrimitiveIterator.OfInt anchors = selection.anchors(); anchors.hasNext(); ) {
      new OneRecall(log, offsets, new RecalledLot(log.header(anchors.nextInt())), demanded)
          .rows(rows);
    }
  }

  /** The rows of one recall. */
  private record OneRecall(
      LogSource log, Offsets offsets, RecalledLot recall, List<ParsedLine> demanded) {
    void rows(Rows rows) throws IOException {
      List<ParsedLine> used =
          demanded.stream()
              .filter(line -> line.type().equals(USED) && recall.exposes(line))
              .toList();
      if (used.isEmpty()) {
        rows.row(row(Optional.empty(), Optional.empty()));
      }
      for (ParsedLine use : used) {
        List<ParsedLine> told =
            of(TOLD).stream()
                .filter(line -> Strikes.key(line, SESSION).equals(Strikes.key(use, SESSION)))
                .toList();
        if (told.isEmpty()) {
          rows.row(row(Optional.of(use), Optional.empty()));
        }
        for (ParsedLine telling : told) {
          rows.row(row(Optional.of(use), Optional.of(telling)));
        }
      }
    }

    /** Its records of that type; none of a recall without a number. */
    private List<ParsedLine> of(String type) {
      return demanded.stream()
          .filter(line ->
              line.type().equals(type)
                  && line.keys().containsKey(RECALL)
                  && recall.entered().keys().containsKey(RECALL)
                  && Strikes.key(line, RECALL).equals(recall.number()))
          .toList();
    }

    private List<String> row(Optional<ParsedLine> used, Optional<ParsedLine> told) {
      ParsedLine entered = recall.entered();
      Optional<ParsedLine> lifted = of(LIFTED).stream().findFirst();
      Optional<ParsedLine> opened =
          used.flatMap(line -> openings(log, line).stream().findFirst()).map(log::header);
      List<Long> records = new ArrayList<>(List.of(entered.seq()));
      for (Optional<ParsedLine> each : List.of(lifted, used, opened, told)) {
        each.ifPresent(line -> records.add(line.seq()));
      }
      return List.of(
          String.valueOf(entered.seq()),
          Strikes.text(log, entered.seq(), RECALL),
          RecordLine.at(entered.at()),
          offsets.clinic(entered.at()),
          entered.clock(),
          entered.by().pseudonym(),
          Strikes.key(entered, "device"),
          recall.words(),
          Strikes.text(log, entered.seq(), "reference"),
          Strikes.text(log, entered.seq(), "notified"),
          Strikes.text(log, entered.seq(), "reason"),
          lifted.map(line -> RecordLine.at(line.at())).orElse(""),
          text(lifted, "askedBy"),
          lifted.map(line -> line.by().pseudonym()).orElse(""),
          text(lifted, "reason"),
          used.map(line -> Strikes.key(line, SESSION)).orElse(""),
          used.map(line -> String.valueOf(line.seq())).orElse(""),
          used.map(line -> RecordLine.at(line.at())).orElse(""),
          used.map(line -> Strikes.key(line, "lot")).orElse(""),
          text(opened, "patient"),
          text(opened, "practitioner"),
          told.map(line -> String.valueOf(line.seq())).orElse(""),
          text(told, "on"),
          text(told, "how"),
          told.map(line -> line.by().pseudonym()).orElse(""),
          Strikes.of(log, records));
    }

    private String text(Optional<ParsedLine> line, String name) {
      return line.map(each -> Strikes.text(log, each.seq(), name)).orElse("");
    }
  }
}

package clinic.needlepoint.export;

import java.io.IOException;
import java.io.OutputStream;

/** What somebody asks to take home as one file. */
public sealed interface ExportOrder {
  /** Of the file: from ids and dates, never from what a record says. */
  String fileName();

  String mediaType();

  /** How often the log is gone through. */
  int steps();

  /** A report, whole or one part of it. */
  record OfReport(ReportRequest request, ExportForm form) implements ExportOrder {
    @Override
    public String fileName() {
      Period period = request.period();
      return "%s_%s_%s%s"
          .formatted(request.kind().word(), period.from(), period.to(), form.ending());
    }

    @Override
    public String mediaType() {
      return form.mediaType();
    }

    @Override
    public int steps() {
      return switch (form) {
        case BUNDLE -> BundleWriter.STEPS + 1;
        case CSV, JSON_LINES -> 2;
        case PDF -> 3;
      };
    }
  }

  /** Something that another screen makes; what is to be recorded of it, and who may, it knows. */
  record OfPaper(String fileName, String mediaType, Content content, Left left)
      implements ExportOrder {
    /** Writes all of it, or throws. */
    @FunctionalInterface
    public interface Content {
      void write(OutputStream out) throws IOException;
    }

    /** Writes down that all of it left: on the stick and read back, or sent to a browser. */
    @FunctionalInterface
    public interface Left {
      void by(Place place, String name, long bytes, String sha256);
    }

    @Override
    public int steps() {
      return 1;
    }
  }

  /** The receipt of a record or of a session. */
  record OfReceipt(ReceiptSubject of, ReceiptForm form) implements ExportOrder {
    public OfReceipt {
      if (form == ReceiptForm.PROOF && of.session()) {
        throw new IllegalArgumentException("A session has many records, a proof is of one.");
      }
    }

    @Override
    public String fileName() {
      return "receipt_" + of.number() + form.ending();
    }

    @Override
    public String mediaType() {
      return form.mediaType();
    }

    @Override
    public int steps() {
      return 1;
    }
  }
}

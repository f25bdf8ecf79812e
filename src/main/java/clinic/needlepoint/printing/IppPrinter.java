package clinic.needlepoint.printing;

import clinic.needlepoint.printing.PrinterFault.Why;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.hp.jipp.trans.IppClientTransport;
import com.hp.jipp.trans.IppPacketData;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One job at a time: asks whether the printer is ready, sends the paper, waits until it is out, and
 * takes it back when it does not come, because a paper must not come out when nobody stands there.
 */
final class IppPrinter {
  private static final Logger LOG = LoggerFactory.getLogger(IppPrinter.class);
  private static final String PDF = "application/pdf";
  private static final String WHO = "needlepoint";
  private static final int FIRST_ERROR = 0x0400;
  private static final long NAP_MS = 250;

  private final URI printer;
  private final IppClientTransport transport;
  private final Duration patience;

  IppPrinter(URI printer, IppClientTransport transport, Duration patience) {
    this.printer = printer;
    this.transport = transport;
    this.patience = patience;
  }

  void print(String name, Path pdf) throws PrinterFault, InterruptedException {
    requireReady();
    int job = send(name, pdf);
    await(job);
  }

  private void requireReady() throws PrinterFault {
    IppPacket printers;
    try {
      printers =
          asked(
              IppPacket.getPrinterAttributes(
                  printer,
                  Types.printerState,
                  Types.printerStateReasons,
                  Types.printerIsAcceptingJobs,
                  Types.documentFormatSupported));
    } catch (IOException e) {
      throw new PrinterFault(Why.OFF, e);
    }
    requireSuccess(printers, Why.OFF);
    List<String> formats =
        printers.getStrings(Tag.printerAttributes, Types.documentFormatSupported);
    boolean stopped =
        PrinterState.stopped.equals(printers.getValue(Tag.printerAttributes, Types.printerState));
    boolean accepts =
        !Boolean.FALSE.equals(
            printers.getValue(Tag.printerAttributes, Types.printerIsAcceptingJobs));
    if (stopped || !accepts || !formats.contains(PDF)) {
      throw new PrinterFault(
          Why.REFUSED,
          "stopped: %s, accepts jobs: %s, of %s, because %s"
              .formatted(
                  stopped,
                  accepts,
                  formats,
                  printers.getStrings(Tag.printerAttributes, Types.printerStateReasons)));
    }
  }

  private int send(String name, Path pdf) throws PrinterFault {
    IppPacket request =
        IppPacket.printJob(printer)
            .putOperationAttributes(
                Types.requestingUserName.of(WHO),
                Types.jobName.of(name),
                Types.documentFormat.of(PDF))
            .build();
    IppPacket answer;
    try (InputStream content = new BufferedInputStream(Files.newInputStream(pdf))) {
      answer = transport.sendData(printer, new IppPacketData(request, content)).getPacket();
    } catch (IOException e) {
      throw new PrinterFault(Why.SILENT, e);
    }
    requireSuccess(answer, Why.REFUSED);
    Integer job = answer.getValue(Tag.jobAttributes, Types.jobId);
    if (job == null) {
      throw new PrinterFault(Why.SILENT, "The job has no number");
    }
    return job;
  }

  private void await(int job) throws PrinterFault, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      JobState state = state(job);
      if (JobState.completed.equals(state)) {
        return;
      }
      if (JobState.aborted.equals(state) || JobState.canceled.equals(state)) {
        throw new PrinterFault(Why.GAVE_UP, "The job ended as " + state);
      }
      Thread.sleep(NAP_MS);
    }
    takeBack(job);
  }

  private @Nullable JobState state(int job) throws PrinterFault {
    try {
      IppPacket answer = asked(IppPacket.getJobAttributes(printer, job, Types.jobState));
      requireSuccess(answer, Why.SILENT);
      return answer.getValue(Tag.jobAttributes, Types.jobState);
    } catch (PrinterFault e) {
      throw e;
    } catch (IOException e) {
      throw new PrinterFault(Why.SILENT, e);
    }
  }

  /** It may just have come out: then it is not taken back, and all is well. */
  private void takeBack(int job) throws PrinterFault {
    try {
      IppPacket answer =
          asked(
              IppPacket.cancelJob(printer, job)
                  .putOperationAttributes(Types.requestingUserName.of(WHO)));
      if (JobState.completed.equals(state(job))) {
        return;
      }
      requireSuccess(answer, Why.SILENT);
    } catch (PrinterFault e) {
      throw e;
    } catch (IOException e) {
      throw new PrinterFault(Why.SILENT, e);
    }
    throw new PrinterFault(Why.WAITS, "The job was not done after " + patience);
  }

  private IppPacket asked(IppPacket.Builder question) throws IOException {
    return transport.sendData(printer, new IppPacketData(question.build())).getPacket();
  }

  private static void requireSuccess(IppPacket answer, Why otherwise) throws PrinterFault {
    Status status = answer.getStatus();
    if (status.getCode() >= FIRST_ERROR) {
      LOG.warn("The printer said {}", status.getName());
      throw new PrinterFault(otherwise, status.getName());
    }
  }
}

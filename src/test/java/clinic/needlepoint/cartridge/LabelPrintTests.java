package clinic.needlepoint.cartridge;

import static clinic.needlepoint.cartridge.CartridgeDesk.DEVICE;
import static clinic.needlepoint.cartridge.CartridgeDesk.LEAD;
import static clinic.needlepoint.cartridge.CartridgeDesk.scan;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.cartridge.CartridgeVerdict.Accepted;
import clinic.needlepoint.cartridge.CartridgeVerdict.UsedSerial;
import clinic.needlepoint.document.PrintedCodes;
import clinic.needlepoint.visit.SessionNumber;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F058")
class LabelPrintTests {
  @TempDir Path folder;

  @Test
  void aLabelFromPaperIsJudgedByItsSerial() throws Exception {
    try (CartridgeDesk desk = new CartridgeDesk(folder).receive("LOT/_1", "2027-02-28", 3)) {
      List<UnitLabel> labels = desk.bean(UnitLabels.class).issue(DEVICE, "LOT/_1", 3, LEAD);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      desk.bean(LabelPrints.class)
          .sheets(labels, label -> List.of(label.serial()), "Labels", Locale.ENGLISH, out);
      List<String> scans = PrintedCodes.on(out.toByteArray());
      assertThat(scans).hasSize(3);
      int session = 0;
      for (String code : scans) {
        assertThat(desk.judge(scan(code), SessionNumber.of(++session)))
            .isInstanceOf(Accepted.class);
        assertThat(desk.judge(scan(code), SessionNumber.of(++session)))
            .isInstanceOf(UsedSerial.class);
      }
      assertThat(desk.stock().unitsLeft(DEVICE, "LOT/_1")).isZero();
    }
  }

  @Test
  void theLabelPrinterGetsFnc1AndNoCommandFromATextOfOurs() {
    UnitLabel label =
        new UnitLabel(DEVICE, "Model", "A_1", LocalDate.of(2027, 2, 28), "NP1-000001");
    String zpl = LabelPrints.zpl(List.of(label), each -> List.of("\u206850 ^XZ\u2069 ~JA _"));
    assertThat(zpl)
        .startsWith("^XA\n")
        .endsWith("^XZ\n")
        .contains("^BXN,5,200,,,,_^FD_10109506000134352172702281" + "0A__1_121NP1-000001^FS")
        .contains("^FH_^FD50 _5EXZ _7EJA _5F^FS");
    assertThat(zpl.split("\\^XZ", -1)).hasSize(2);
  }
}

package clinic.needlepoint;

import clinic.needlepoint.setup.FirstSetUp;
import clinic.needlepoint.site.KioskOptions;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.Pin;
import clinic.needlepoint.staff.StaffRole;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** A clinic's data folder just after the first set-up. */
public final class NewClinic {
  private NewClinic() {}

  public static void in(Path data, Path config) {
    KioskOptions options =
        CommandLine.populateCommand(
            new KioskOptions(),
            "--clinic",
            "--data",
            data.toString(),
            "--config",
            config.toString());
    try (ConfigurableApplicationContext kiosk = Kiosk.withoutServer(options)) {
      kiosk
          .getBean(FirstSetUp.class)
          .clinic(
              new Site(SiteKind.CLINIC, "River clinic", ZoneId.of("America/Chicago"), "river", "2"),
              new NewStaffMember(
                  "4410",
                  "First One",
                  StaffRole.ADMINISTRATOR,
                  Optional.empty(),
                  new Pin("830174")));
    }
  }
}

package clinic.needlepoint.consent;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.store.StoreFixture;
import clinic.needlepoint.visit.OneVisit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** This module on a real file. */
public final class ConsentFixture {
  private ConsentFixture() {}

  public static AnnotationConfigApplicationContext open(Path folder, Path config) {
    return StoreFixture.open(
        folder,
        context -> {
          context.registerBean(ConfigDirectory.class, () -> new ConfigDirectory(config));
          context.registerBean(Sites.class, OneSite::new);
          context.registerBean(OneVisit.class);
          context.registerBean(SimpleMeterRegistry.class);
          context.scan("clinic.needlepoint.audit");
          context.register(
              JdbcConsentFormVersions.class,
              JdbcConsents.class,
              ConsentForms.class,
              ConsentDecisions.class,
              ConsentMeters.class,
              ConsentRecords.class,
              StoredConsents.class);
        });
  }

  /** A clinic in Chicago. */
  public static final class OneSite implements Sites {
    @Override
    public Optional<Site> find() {
      return Optional.of(
          new Site(SiteKind.DEMO, "Clinic", ZoneId.of("America/Chicago"), "clinic", "1"));
    }

    @Override
    public void establish(Site site) {
      throw new UnsupportedOperationException();
    }
  }

  /** A stroke from the left to the right. */
  public static String line(int points, int pixelsApart) {
    return IntStream.range(0, points)
        .mapToObj(i -> "{\"x\":%d,\"y\":%d,\"time\":%d}".formatted(i * pixelsApart, 20, i))
        .collect(Collectors.joining(",", "{\"points\":[", "]}"));
  }

  public static String scrawl() {
    return "[" + line(20, 8) + "," + line(6, 3) + "]";
  }

  /** A real picture. */
  public static byte[] png(int width, int height) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

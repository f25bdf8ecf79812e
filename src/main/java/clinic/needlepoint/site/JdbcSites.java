package clinic.needlepoint.site;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSites implements Sites {
  private static final String FIND = "SELECT kind, name, zone, slug, kiosk FROM site";
  private static final String ESTABLISH =
      """
      INSERT INTO site (id, kind, name, zone, slug, kiosk, established_at)
      VALUES (1, :kind, :name, :zone, :slug, :kiosk, :at)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile @Nullable Site known;

  JdbcSites(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<Site> find() {
    if (known == null) {
      known = jdbc.sql(FIND).query((row, _) -> site(row::getString)).optional().orElse(null);
    }
    return Optional.ofNullable(known);
  }

  private interface Column {
    String get(String name) throws java.sql.SQLException;
  }

  private static Site site(Column column) throws java.sql.SQLException {
    return new Site(
        SiteKind.valueOf(column.get("kind")),
        column.get("name"),
        ZoneId.of(column.get("zone")),
        column.get("slug"),
        column.get("kiosk"));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void establish(Site site) {
    jdbc.sql(ESTABLISH)
        .param("kind", site.kind().name())
        .param("name", site.name())
        .param("zone", site.zone().getId())
        .param("slug", site.slug())
        .param("kiosk", site.kiosk())
        .param("at", clock.instant().toString())
        .update();
  }
}

package clinic.needlepoint.store;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.SiteKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One writer, so that writers queue in the process and not in SQLite, and a few readers. */
@Configuration(proxyBeanMethods = false)
class JdbcStore {
  private static final int READERS = 4;

  @Bean
  @Primary
  JdbcPool writer(DataDirectory data, SiteKind kind) {
    JdbcStoreFile.open(data, kind);
    return new JdbcPool(JdbcSqliteSource.writing(data.database()), 1);
  }

  /** Takes the writer so that the file is open and migrated before anybody reads. */
  @Bean
  @Reader
  JdbcPool readers(JdbcPool writer, DataDirectory data) {
    return new JdbcPool(JdbcSqliteSource.reading(data.database()), READERS);
  }

  @Bean
  @Primary
  JdbcClient writing(DataSource writer) {
    return JdbcClient.create(writer);
  }

  @Bean
  @Reader
  JdbcClient reading(@Reader JdbcPool readers) {
    return JdbcClient.create(readers);
  }

  @Bean
  JdbcTransactionManager transactionManager(
      DataSource writer, ObjectProvider<MeterRegistry> meters) {
    return new JdbcTimedTransactions(writer, meters.getIfAvailable(SimpleMeterRegistry::new));
  }
}

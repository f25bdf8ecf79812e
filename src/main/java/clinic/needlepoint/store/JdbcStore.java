package clinic.needlepoint.store;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.SiteKind;
import com.zaxxer.hikari.HikariDataSource;
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
  HikariDataSource writer(DataDirectory data, SiteKind kind) {
    JdbcStoreFile.open(data, kind);
    return pool("writer", JdbcSqliteSource.writing(data.database()), 1);
  }

  /** Takes the writer so that the file is open and migrated before anybody reads. */
  @Bean
  @Reader
  HikariDataSource readers(HikariDataSource writer, DataDirectory data) {
    HikariDataSource readers = pool("readers", JdbcSqliteSource.reading(data.database()), READERS);
    readers.setReadOnly(true);
    return readers;
  }

  @Bean
  @Primary
  JdbcClient writing(DataSource writer) {
    return JdbcClient.create(writer);
  }

  @Bean
  @Reader
  JdbcClient reading(@Reader HikariDataSource readers) {
    return JdbcClient.create(readers);
  }

  @Bean
  JdbcTransactionManager transactionManager(
      DataSource writer, ObjectProvider<MeterRegistry> meters) {
    return new JdbcTimedTransactions(writer, meters.getIfAvailable(SimpleMeterRegistry::new));
  }

  private static HikariDataSource pool(String name, DataSource source, int size) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(size);
    pool.setConnectionTimeout(10_000);
    pool.setMaxLifetime(0);
    pool.setIdleTimeout(0);
    return pool;
  }
}

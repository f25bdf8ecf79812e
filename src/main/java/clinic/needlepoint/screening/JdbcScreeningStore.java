package clinic.needlepoint.screening;

import clinic.needlepoint.store.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same rows twice: for decisions through the writer, for screens through the readers. */
@Configuration(proxyBeanMethods = false)
class JdbcScreeningStore {
  @Bean
  @Primary
  JdbcScreenings screeningWriting(JdbcClient jdbc) {
    return new JdbcScreenings(jdbc);
  }

  @Bean
  @Reader
  JdbcScreenings screeningReading(@Reader JdbcClient jdbc) {
    return new JdbcScreenings(jdbc);
  }
}

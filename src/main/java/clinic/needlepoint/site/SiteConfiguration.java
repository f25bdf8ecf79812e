package clinic.needlepoint.site;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the command line said about this process. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
  @Bean
  SiteKind siteKind(@Value("${needlepoint.kind}") SiteKind kind) {
    return kind;
  }

  @Bean
  DataDirectory dataDirectory(@Value("${needlepoint.data}") Path path) {
    return new DataDirectory(path);
  }

  @Bean
  ConfigDirectory configDirectory(@Value("${needlepoint.config}") Path path) {
    return new ConfigDirectory(path);
  }
}

package clinic.needlepoint.protocol;

import clinic.needlepoint.site.ConfigDirectory;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the proposals over at every start, so that a new version's new values are there too. */
@Component
class ProtocolProposals implements SmartInitializingSingleton {
  private final ConfigDirectory config;
  private final JdbcProtocolValues values;
  private final TransactionTemplate transaction;

  ProtocolProposals(
      ConfigDirectory config, JdbcProtocolValues values, TransactionTemplate transaction) {
    this.config = config;
    this.values = values;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<ProtocolValue> proposals = ProtocolFile.read(config.path().resolve("protocol.yaml"));
    transaction.executeWithoutResult(status -> proposals.forEach(values::propose));
  }
}

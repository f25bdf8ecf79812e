package clinic.needlepoint.station;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.site.ConfigNode;
import clinic.needlepoint.store.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The products of {@code disinfectants.yaml}, read once at start. */
@Component
public class Disinfectants {
  private static final String FILE = "disinfectants.yaml";
  private static final int LONGEST_CONTACT = 120;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SOURCE = 160;

  private final List<Disinfectant> products;

  /**
   * @throws Refusal when the file is missing, wrong or empty
   */
  Disinfectants(ConfigDirectory directory) {
    List<String> faults = new ArrayList<>();
    ConfigFile file = ConfigFile.read(directory, FILE, faults);
    List<Disinfectant> read =
        file.root().only("products").items("products").stream()
            .map(Disinfectants::product)
            .toList();
    Set<String> seen = new HashSet<>();
    read.stream()
        .map(Disinfectant::id)
        .filter(id -> !seen.add(id))
        .forEach(id -> file.fault(id + " stands there twice."));
    if (read.isEmpty()) {
      file.fault("names no product.");
    }
    if (!faults.isEmpty()) {
      throw new Refusal("station.refused.disinfectants", String.join(" ", faults));
    }
    products = read;
  }

  private static Disinfectant product(ConfigNode node) {
    node.only("id", "name", "contactMinutes", "source");
    return new Disinfectant(
        node.id("id"),
        node.text("name", LONGEST_NAME),
        node.number("contactMinutes", 1, LONGEST_CONTACT),
        node.text("source", LONGEST_SOURCE));
  }

  /** In the order of the file. */
  public List<Disinfectant> all() {
    return products;
  }

  Optional<Disinfectant> find(String id) {
    return products.stream().filter(product -> product.id().equals(id)).findFirst();
  }
}

package clinic.needlepoint.cartridge;

import clinic.needlepoint.store.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The versions of the devices. A row is written once and never changed. */
@Repository
class JdbcFormulary {
  private static final String SELECT =
      """
      SELECT v.device AS device, v.version AS version, maker, model, needles, needle_length_um,
             sterilisation, authorisation, product_code, minimum_age, retired, changed_at, changed_by
      FROM device_version AS v JOIN device ON device_identifier = v.device
      """;
  private static final String ALL =
      SELECT + " WHERE v.version = device.version ORDER BY retired, model, v.device";
  private static final String FIND = SELECT + " WHERE v.version = device.version AND v.device = ?";
  private static final String VERSIONS = SELECT + " WHERE v.device = ? ORDER BY v.version DESC";
  private static final String UNIT_OF =
      """
      SELECT p.device FROM device_package AS p JOIN device ON device_identifier = p.device
      WHERE package = ? AND p.version = device.version
      """;
  private static final String DEPTHS =
      "SELECT area, limit_um FROM device_depth_limit WHERE device = ? AND version = ?";
  private static final String PACKAGES =
      "SELECT package, quantity FROM device_package WHERE device = ? AND version = ?";
  private static final String DEVICE =
      """
      INSERT INTO device (device_identifier, registered_at, registered_by, version)
      VALUES (:device, :at, :by, :version)
      ON CONFLICT (device_identifier) DO UPDATE SET version = excluded.version
      """;
  private static final String VERSION =
      """
      INSERT INTO device_version (device, version, maker, model, needles, needle_length_um,
          sterilisation, authorisation, product_code, minimum_age, retired, changed_at, changed_by)
      VALUES (:device, :version, :maker, :model, :needles, :length,
          :sterilisation, :authorisation, :code, :age, :retired, :at, :by)
      """;
  private static final String DEPTH = "INSERT INTO device_depth_limit VALUES (?, ?, ?, ?)";
  private static final String PACKAGE = "INSERT INTO device_package VALUES (?, ?, ?, ?)";

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcFormulary(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  List<ListedDevice> all() {
    return whole(reading().sql(ALL).query((row, _) -> listed(row)).list());
  }

  Optional<ListedDevice> find(String device) {
    return reading()
        .sql(FIND)
        .param(device)
        .query((row, _) -> listed(row))
        .optional()
        .map(this::whole);
  }

  List<ListedDevice> versions(String device) {
    return whole(reading().sql(VERSIONS).param(device).query((row, _) -> listed(row)).list());
  }

  /** The device that comes in boxes of this number. */
  Optional<String> unitOf(String number) {
    return reading().sql(UNIT_OF).param(number).query(String.class).optional();
  }

  void add(ListedDevice listed) {
    Device device = listed.device();
    writer
        .sql(DEVICE)
        .param("device", device.identifier())
        .param("at", listed.changedAt().toString())
        .param("by", listed.changedBy())
        .param("version", listed.version())
        .update();
    writer
        .sql(VERSION)
        .param("device", device.identifier())
        .param("version", listed.version())
        .param("maker", device.maker())
        .param("model", device.model())
        .param("needles", device.needles())
        .param("length", device.needleLengthMicrometres())
        .param("sterilisation", device.sterilisation().name())
        .param("authorisation", device.authorisation())
        .param("code", device.productCode().orElse(null))
        .param("age", device.limits().minimumAge().stream().boxed().findFirst().orElse(null))
        .param("retired", listed.retired() ? 1 : 0)
        .param("at", listed.changedAt().toString())
        .param("by", listed.changedBy())
        .update();
    device
        .limits()
        .depthMicrometres()
        .forEach((area, limit) -> part(DEPTH, listed, area.name(), limit));
    device.packages().forEach((number, units) -> part(PACKAGE, listed, number, units));
  }

  private void part(String insert, ListedDevice listed, String what, int number) {
    writer
        .sql(insert)
        .params(listed.device().identifier(), listed.version(), what, number)
        .update();
  }

  private List<ListedDevice> whole(List<ListedDevice> listed) {
    return listed.stream().map(this::whole).toList();
  }

  /** A result set is read to its end before the next one is asked for. */
  private ListedDevice whole(ListedDevice listed) {
    Device plain = listed.device();
    SortedMap<BodyArea, Integer> depths = new TreeMap<>();
    numbers(DEPTHS, listed).forEach((area, limit) -> depths.put(BodyArea.valueOf(area), limit));
    Device device =
        new Device(
            plain.identifier(),
            plain.maker(),
            plain.model(),
            plain.needles(),
            plain.needleLengthMicrometres(),
            plain.sterilisation(),
            plain.authorisation(),
            plain.productCode(),
            new LabelLimits(plain.limits().minimumAge(), depths),
            numbers(PACKAGES, listed));
    return new ListedDevice(
        device, listed.version(), listed.retired(), listed.changedAt(), listed.changedBy());
  }

  private SortedMap<String, Integer> numbers(String select, ListedDevice listed) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    reading()
        .sql(select)
        .params(listed.device().identifier(), listed.version())
        .query((row, _) -> numbers.put(row.getString(1), row.getInt(2)))
        .list();
    return numbers;
  }

  private static ListedDevice listed(ResultSet row) throws SQLException {
    int age = row.getInt("minimum_age");
    Device device =
        new Device(
            row.getString("device"),
            row.getString("maker"),
            row.getString("model"),
            row.getInt("needles"),
            row.getInt("needle_length_um"),
            Sterilisation.valueOf(row.getString("sterilisation")),
            row.getString("authorisation"),
            Optional.ofNullable(row.getString("product_code")),
            new LabelLimits(age == 0 ? OptionalInt.empty() : OptionalInt.of(age), new TreeMap<>()),
            new TreeMap<>());
    return new ListedDevice(
        device,
        row.getInt("version"),
        row.getInt("retired") == 1,
        Instant.parse(row.getString("changed_at")),
        row.getString("changed_by"));
  }
}

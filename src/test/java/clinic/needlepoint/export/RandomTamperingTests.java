package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blind tampering by the thousand. Every verifier sees every one, and says the same of it. */
@Tag("F097")
class RandomTamperingTests {
  private static final int TAMPERINGS = 10_000;
  private static final int CHUNK = 500;
  private static final long SEED = Long.getLong("needlepoint.seed", 20_261_120L);
  private static final ForgedKey KEY = new ForgedKey(ForgedClinic.NAME);

  /** Where even the key does not help: the verifiers compute these files, or their root, again. */
  private static final List<String> COMPUTED =
      List.of("log.jsonl", "bodies.jsonl", "report.csv", "report.jsonl");

  @TempDir static Path folder;
  private static Verifiers verifiers;

  @BeforeAll
  static void start() {
    verifiers = new Verifiers(folder);
  }

  @AfterAll
  static void stop() {
    verifiers.close();
  }

  @Test
  void seesTenThousandRandomTamperings() {
    Random random = new Random(SEED);
    Bundle honest = honest();
    Map<String, Integer> codes = new TreeMap<>();
    for (int done = 0; done < TAMPERINGS; done += CHUNK) {
      List<Exhibit> exhibits = new ArrayList<>();
      while (exhibits.size() < CHUNK) {
        exhibits.add(new Exhibit(tampered(honest, random), KEY.vkey(), ""));
      }
      for (Judgement said : verifiers.agree(exhibits)) {
        codes.merge(said.code(), 1, Integer::sum);
      }
    }
    System.out.println("seed " + SEED + ": " + TAMPERINGS + " tamperings: " + codes);
    assertThat(codes).as("seed %d", SEED).doesNotContainKeys("proven", "no-key");
    assertThat(codes)
        .containsKeys("changed-file", "sums-signature", "line", "tree", "body-changed", "report");
  }

  /** A bundle whose zip was hit is whole or refused; never is something else taken for it. */
  @Test
  void seesRandomDamageToTheZip() {
    Random random = new Random(SEED);
    byte[] zip = honest().zipped().zip();
    List<Exhibit> exhibits = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      exhibits.add(new Exhibit(Bundle.zip(damaged(zip, random)), KEY.vkey(), ""));
    }
    Map<String, Integer> codes = new HashMap<>();
    verifiers.agree(exhibits).forEach(said -> codes.merge(said.code(), 1, Integer::sum));
    System.out.println("seed " + SEED + ": 1000 damaged zips: " + codes);
    // What no one reads, such as a time stamp, may differ; the files are then the ones signed.
    assertThat(codes.keySet()).isSubsetOf("bad-zip", "not-a-bundle", "proven", "missing-file");
    assertThat(codes.get("bad-zip")).isGreaterThan(700);
  }

  /** The clinic with the key leaves out one body after the other, and counts what is left. */
  @Test
  void seesEverySingleOmissionOfABodyFromAFilteredExport() {
    ForgedLog log = ForgedClinic.plain(124);
    BundleForge forge = new BundleForge(log, "procedure-log", KEY).exported();
    assertThat(log.size()).isBetween(990, 1_010);
    int opened = forge.report().demanded().size();
    List<Exhibit> exhibits = new ArrayList<>();
    for (int i = 0; i < opened; i++) {
      int left = i;
      forge.bodies(lines -> {
        lines.remove(left);
        return lines;
      });
      exhibits.add(new Exhibit(forge.build(), KEY.vkey(), ""));
    }
    assertThat(exhibits).hasSize(373);
    assertThat(verifiers.agree(exhibits)).allMatch(said -> said.code().equals("body-missing"));
  }

  private static Bundle honest() {
    return new BundleForge(ForgedClinic.plain(6), "procedure-log", KEY).exported().build();
  }

  /** By an outsider; by one who makes the list of files fit again; by the clinic with its key. */
  private static Bundle tampered(Bundle honest, Random random) {
    int who = random.nextInt(10);
    List<String> names = who < 8 ? List.copyOf(honest.files().keySet()) : COMPUTED;
    String name = names.get(random.nextInt(names.size()));
    byte[] before = honest.files().getOrDefault(name, new byte[0]);
    byte[] after = damaged(before, random);
    Bundle changed = honest.with(name, after);
    if (who < 6 || name.startsWith("SHA256SUMS")) {
      return changed;
    }
    Bundle summed = changed.resummed();
    return who < 8
        ? summed
        : summed.edit("SHA256SUMS.note", _ -> KEY.note(summed.text("SHA256SUMS")));
  }

  /** Other bytes than before, by one of eight ways. */
  private static byte[] damaged(byte[] before, Random random) {
    byte[] after = before;
    while (Arrays.equals(before, after)) {
      after = random.nextBoolean() ? bytes(before, random) : lines(before, random);
    }
    return after;
  }

  private static byte[] bytes(byte[] before, Random random) {
    int at = random.nextInt(before.length);
    int length = 1 + random.nextInt(Math.min(60, before.length - at));
    byte[] part = Arrays.copyOfRange(before, at, at + length);
    byte[] head = Arrays.copyOf(before, at);
    byte[] tail = Arrays.copyOfRange(before, at + length, before.length);
    return switch (random.nextInt(6)) {
      case 0 -> flip(before, at, random);
      case 1 -> join(head, tail);
      case 2 -> join(head, part, part, tail);
      case 3 -> join(head, printable(length, random), part, tail);
      case 4 -> head;
      default -> join(head, new byte[before.length - at]);
    };
  }

  private static byte[] flip(byte[] before, int at, Random random) {
    byte[] after = before.clone();
    after[at] ^= (byte) (1 << random.nextInt(8));
    return after;
  }

  private static byte[] printable(int length, Random random) {
    byte[] made = new byte[length];
    for (int i = 0; i < length; i++) {
      made[i] = (byte) (' ' + random.nextInt(95));
    }
    return made;
  }

  /** Whole lines deleted, doubled, swapped or moved. Latin-1 keeps every byte. */
  private static byte[] lines(byte[] before, Random random) {
    String text = new String(before, java.nio.charset.StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
    int one = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(one);
      case 1 -> lines.add(other, lines.get(one));
      case 2 -> lines.set(one, lines.set(other, lines.get(one)));
      default -> lines.add(other, lines.remove(one));
    }
    return String.join("", lines).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}

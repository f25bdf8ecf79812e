package clinic.needlepoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F098")
class SignedNoteTests {
  private static final String ROOT = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=";

  @TempDir Path folder;
  private LogKey key;

  @BeforeEach
  void makeKey() {
    LogKey.make("clinic/kiosk-1", folder.resolve("key"));
    key = LogKey.open("clinic/kiosk-1", folder.resolve("key"));
  }

  /** The example of the C2SP page on signed notes. */
  @Test
  void verifiesTheExampleOfTheSpecification() {
    VerifierKey known =
        VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    SignedNote note =
        SignedNote.parse(
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """);
    assertThatCode(() -> note.verify(known)).doesNotThrowAnyException();
    assertThat(known.vkey()).endsWith("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  }

  @Test
  void readsBackWhatItSigned() {
    SignedNote note = SignedNote.sign("line\n\nanother\n", key);
    SignedNote read = SignedNote.parse(note.print());
    assertThat(read.text()).isEqualTo("line\n\nanother\n");
    assertThatCode(() -> read.verify(key.verifier())).doesNotThrowAnyException();
    assertThat(VerifierKey.parse(key.verifier().vkey())).isEqualTo(key.verifier());
  }

  @Test
  void passesOverTheLinesOfOthers() {
    SignedNote note = SignedNote.sign("text\n", key);
    List<SignedNote.Line> lines = new ArrayList<>(note.signatures());
    lines.addFirst(new SignedNote.Line("somebody/else", "00000000", new byte[] {1}));
    assertThatCode(() -> new SignedNote("text\n", lines).verify(key.verifier()))
        .doesNotThrowAnyException();
  }

  @Test
  void saysTamperedOfAChangedTextAndAChangedSignature() {
    SignedNote note = SignedNote.sign("size 10\n", key);
    assertThatThrownBy(() -> new SignedNote("size 11\n", note.signatures()).verify(key.verifier()))
        .isInstanceOf(Tampered.class)
        .hasMessageContaining("does not fit");
    byte[] signature = note.signatures().getFirst().signature().clone();
    signature[5] ^= 1;
    SignedNote changed =
        new SignedNote(
            "size 10\n",
            List.of(new SignedNote.Line("clinic/kiosk-1", key.verifier().keyId(), signature)));
    assertThatThrownBy(() -> changed.verify(key.verifier())).isInstanceOf(Tampered.class);
  }

  @Test
  void saysTamperedOfAnotherKeyOfThatNameAndOfTwoSignatures() {
    LogKey.make("clinic/kiosk-1", folder.resolve("other"));
    LogKey other = LogKey.open("clinic/kiosk-1", folder.resolve("other"));
    SignedNote note = SignedNote.sign("text\n", other);
    assertThatThrownBy(() -> note.verify(key.verifier()))
        .isInstanceOf(Tampered.class)
        .hasMessageContaining("another key");
    SignedNote.Line own = SignedNote.sign("text\n", key).signatures().getFirst();
    assertThatThrownBy(() ->
            new SignedNote("text\n", List.of(note.signatures().getFirst(), own))
                .verify(key.verifier()))
        .isInstanceOf(Tampered.class)
        .hasMessageContaining("more than one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\n— clinic/kiosk-1 AAAAAAE=",
        "text\n\n- clinic/kiosk-1 AAAAAAE=\n",
        "text\n\n— clinic/kiosk-1\n",
        "text\n\n— clinic/kiosk-1 AAAAAA==\n",
        "text\n\n— clinic/kiosk-1 AAAAAAE\n",
        "text\n\n— clinic/kiosk-1 AAAAAAF=\n",
        "text\n\n— clinic+kiosk-1 AAAAAAE=\n",
        "te\rxt\n\n— clinic/kiosk-1 AAAAAAE=\n",
        "text\n\n— clinic/kiosk-1 AAAAAAE=\r\n"
      })
  void saysUnreadableOfWhatIsNoNote(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clinic/kiosk-1",
        "clinic/kiosk-1+00000000+AQ==",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
      })
  void saysUnreadableOfWhatIsNoKey(String vkey) {
    assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(Unreadable.class);
  }

  @Test
  void readsACheckpointOfThreeLines() {
    Checkpoint head = Checkpoint.parse("clinic/kiosk-1/3\n17\n" + ROOT + "\n");
    assertThat(head.origin()).isEqualTo("clinic/kiosk-1/3");
    assertThat(head.epoch()).isEqualTo(3);
    assertThat(head.size()).isEqualTo(17);
    assertThat(Checkpoint.parse(head.text())).isEqualTo(head);
  }

  @ParameterizedTest
  @CsvSource({
    "clinic, 17",
    "clinic/0, 17",
    "clinic/01, 17",
    "clinic/x, 17",
    "/1, 17",
    "clinic/1, 017",
    "clinic/1, -1",
    "clinic/1, 1e3",
    "clinic/1, 99999999999999999999",
    "clinic/99999999999, 1"
  })
  void saysUnreadableOfWhatIsNoCheckpoint(String origin, String size) {
    assertThatThrownBy(() -> Checkpoint.parse(origin + "\n" + size + "\n" + ROOT + "\n"))
        .isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA\n", ROOT, ROOT + "\nextension\n", ROOT + "\n\n"})
  void saysUnreadableOfAnotherThirdLine(String root) {
    assertThatThrownBy(() -> Checkpoint.parse("clinic/1\n1\n" + root))
        .isInstanceOf(Unreadable.class);
  }
}

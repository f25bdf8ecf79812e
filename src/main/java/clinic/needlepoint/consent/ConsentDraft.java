package clinic.needlepoint.consent;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the patient read and chose, before deciding.
 *
 * @param language the one it was shown in
 * @param permissions by id; true only where the patient said yes, one for each of the form
 * @param party who takes part
 * @param understood how each question was answered, by id; what was not asked is not there
 * @param number of the document: 32 random hexadecimal digits, so that its hash tells nobody whose
 *     it is
 */
public record ConsentDraft(
    ConsentForm form,
    Locale language,
    Map<String, Boolean> permissions,
    Party party,
    Map<String, Understood> understood,
    String number) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NUMBER_BYTES = 16;

  public ConsentDraft {
    Map<String, Boolean> all = new TreeMap<>();
    form.permissions().forEach(permission -> all.put(permission.id(), false));
    Set<String> known = Set.copyOf(all.keySet());
    if (!known.containsAll(permissions.keySet())) {
      throw new IllegalArgumentException("Not a permission of this form");
    }
    all.putAll(permissions);
    permissions = Collections.unmodifiableMap(all);
    understood = Collections.unmodifiableMap(new TreeMap<>(understood));
    if (!number.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("Not the number of a document");
    }
  }

  /** A draft of somebody who signs alone and was asked nothing. */
  public ConsentDraft(ConsentForm form, Locale language, Map<String, Boolean> permissions) {
    this(form, language, permissions, Party.ALONE, Map.of(), newNumber());
  }

  /** A number that no other document has. */
  public static String newNumber() {
    byte[] number = new byte[NUMBER_BYTES];
    RANDOM.nextBytes(number);
    return HexFormat.of().formatHex(number);
  }
}

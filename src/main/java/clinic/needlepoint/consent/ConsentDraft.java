package clinic.needlepoint.consent;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the patient read and chose, before deciding.
 *
 * @param language the one it was shown in
 * @param permissions by id; true only where the patient said yes, one for each of the form
 */
public record ConsentDraft(ConsentForm form, Locale language, Map<String, Boolean> permissions) {
  public ConsentDraft {
    Map<String, Boolean> all = new TreeMap<>();
    form.permissions().forEach(permission -> all.put(permission.id(), false));
    Set<String> known = Set.copyOf(all.keySet());
    if (!known.containsAll(permissions.keySet())) {
      throw new IllegalArgumentException("Not a permission of this form");
    }
    all.putAll(permissions);
    permissions = Collections.unmodifiableMap(all);
  }

  /** The document as it is signed. */
  public ConsentDocument document() {
    return ConsentDocument.of(this);
  }
}

package clinic.needlepoint.ui;

import java.util.Locale;

/** A paper to be filled in by hand. Those of every module stand in one list on staff's page. */
public interface BlankPaper {
  /** As the list calls it, in the screen's language. */
  String name(Locale screen);

  /** In the language of whoever fills it in; for whoever is signed in now. */
  Paper in(Locale language);
}

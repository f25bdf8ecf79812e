package clinic.needlepoint.staff;

/** What somebody may do, checked in the services and not only by the screens. */
public enum Permission {
  SEE_ARRIVALS,
  SEE_STATION,
  /** Says what became of what the station calls for. */
  ANSWER_ALARMS,
  /** Looks after the station's lines, lamp and tone. */
  SERVICE_STATION,
  /** Clinical judgement: needs a licence that is valid today. */
  CLEAR_FLAGS,
  /** Opens and closes a treatment: needs a licence that is valid today. */
  TREAT,
  SCAN_CARTRIDGES,
  /** Says why a cartridge with a caution is used: needs a licence that is valid today. */
  ALLOW_CAUTIONED,
  DISPOSE_CARTRIDGES,
  MANAGE_STOCK,
  /** Enters a maker's recall; lifting one needs two people who may. */
  MANAGE_RECALLS,
  /** Sees who was exposed to a recall, by name, and says who was told. */
  CONTACT_PATIENTS,
  /** Hands somebody all that is kept of them, once it is known who they are. */
  HAND_OUT_RECORDS,
  /** Signs a value of the protocol off: one of the two people of each change. */
  APPROVE_PROTOCOL,
  /** Proposes a change of the protocol, or is its second person: needs a licence valid today. */
  CHANGE_PROTOCOL,
  IMPORT_APPOINTMENTS,
  MANAGE_STAFF,
  VIEW_RECORDS,
  /** Says of a record that it is wrong; the record stays. */
  STRIKE_RECORDS,
  EXPORT_RECORDS,
  /** Holds what is kept of a person, or erases it once its time is over. */
  ERASE_PERSONS;

  boolean needsLicence() {
    return this == CLEAR_FLAGS
        || this == TREAT
        || this == ALLOW_CAUTIONED
        || this == CHANGE_PROTOCOL;
  }
}

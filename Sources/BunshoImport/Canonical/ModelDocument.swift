// SPDX-License-Identifier: Apache-2.0

/// The shape of `bunsho.model/1`, as decoded from JSON or YAML, before anything in it is believed.
struct ModelDocument: Decodable {
  var schema: String
  var sources: [Source]
  var document: Head?
  var scheme: String
  var mainIsAccountable: Bool
  var organization: Organization
  var tables: [Table]
  var workItems: [Item]
  var assignments: [Part]
  var exclusions: [Exclusion]?
  var vacancies: [Vacancy]?
  var skills: [Skill]?
  var duties: [Duty]?
  var waivers: [Waived]?
  var observations: [Observed]?

  struct Source: Decodable {
    var path: String
    var sheet: String?
  }

  struct Head: Decodable {
    var title: String?
    var edition: String?
    var effectiveOn: String?
    var currentOn: String?
  }

  struct Organization: Decodable {
    var name: String?
    var lists: Lists
    var departments: [Department]
    var roles: [Role]
    var people: [Person]
    var partners: [Named]
    var distributionLists: [Named]

    struct Lists: Decodable {
      var departments: Bool
      var roles: Bool
      var people: Bool
    }
  }

  struct Named: Decodable {
    var name: String
    var at: [Int]
  }

  struct Department: Decodable {
    var name: String
    var code: String?
    var level: String?
    var parent: Int?
    var head: Int?
    var kind: String
    var from: String?
    var until: String?
    var note: String?
    var listed: Bool
    var at: [Int]
  }

  struct Role: Decodable {
    var name: String
    var code: String?
    var department: Int?
    var holders: [Holder]
    var holdersAreKnown: Bool
    var note: String?
    var listed: Bool
    var at: [Int]

    struct Holder: Decodable {
      var person: Int
      var at: [Int]
    }
  }

  struct Person: Decodable {
    var name: String
    var code: String?
    var kana: String?
    var email: String?
    var employment: String
    var memberships: [Membership]
    var capacityHoursPerMonth: Double?
    var from: String?
    var until: String?
    var leaves: [Leave]
    var relations: [Relation]?
    var handover: Handover?
    var note: String?
    var listed: Bool
    var at: [Int]

    struct Membership: Decodable {
      var department: Int?
      var post: String?
      var concurrent: Bool
      var share: Double?
      var at: [Int]
    }

    struct Leave: Decodable {
      var from: String?
      var until: String?
      var reason: String?
      var at: [Int]
    }

    struct Relation: Decodable {
      var kind: String
      var person: Int
      var at: [Int]
    }

    struct Handover: Decodable {
      var state: String
      var items: Int?
      var at: [Int]
    }
  }

  struct Table: Decodable {
    var source: Int
    var form: String
    var headerRow: Int
    var ownerColumns: [Owner]
    var marksAreSchemeLetters: Bool
    var markProfile: Profile?

    struct Owner: Decodable {
      var kind: String
      var column: Int
    }

    struct Profile: Decodable {
      var id: String
      var origin: String
      var at: [Int]?
      var marks: [Mark]

      struct Mark: Decodable {
        var mark: String
        var meaning: String
      }
    }
  }

  struct Item: Decodable {
    var code: String?
    var title: String
    var categories: [Category?]?
    var department: Unit?
    var parent: Int?
    var summary: Bool?
    var facts: [Fact]?
    var table: Int
    var at: [Int]

    struct Category: Decodable {
      var text: String
      var at: [Int]
    }

    struct Unit: Decodable {
      var index: Int
      var at: [Int]
    }

    struct Fact: Decodable {
      var field: String
      var text: String
      var runsPerYear: Double?
      var recurs: String?
      var number: Double?
      var level: Int?
      var manual: String?
      var date: String?
      var amounts: String?
      var flag: Bool?
      var names: [String]?
      var at: [Int]
    }
  }

  /// `["person", 3]`.
  struct Holder: Decodable {
    var kind: String
    var index: Int

    init(kind: String, index: Int) {
      self.kind = kind
      self.index = index
    }

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      kind = try container.decode(String.self)
      index = try container.decode(Int.self)
    }
  }

  struct Part: Decodable {
    var item: Int
    var assignee: Holder
    var involvement: String
    var mark: String?
    var note: String?
    var from: String?
    var until: String?
    var at: [Int]
  }

  struct Exclusion: Decodable {
    var item: Int
    var assignee: Holder
    var at: [Int]
  }

  struct Vacancy: Decodable {
    var item: Int?
    var role: Int?
    var involvement: String?
    var text: String
    var until: String?
    var at: [Int]
  }

  struct Skill: Decodable {
    var item: Int
    var person: Int
    var level: Int
    var at: [Int]
  }

  struct Duty: Decodable {
    var department: Int
    var text: String
    var at: [Int]
  }

  struct Waived: Decodable {
    var rule: String
    var scope: String
    var subject: String?
    var reason: String?
    var owner: String?
    var until: String?
    var at: [Int]
  }

  struct Observed: Decodable {
    var kind: String
    var names: [String]?
    var letter: String?
    var involvement: String?
    var first: [Int]?
    var expected: Int?
    var found: Int?
    var text: Words?
    var of: String?
    var read: String
    var item: Int?
    var at: [Int]

    struct Words: Decodable {
      var ja: String
      var en: String
    }
  }
}

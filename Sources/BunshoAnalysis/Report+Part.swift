// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

extension Report {
  /// The part of the report that one unit answers for: its own tasks and those of the units below, and what was found
  /// on them, on these units, their people and their roles. Nothing is judged anew; the coverage is counted again.
  public func part(of unit: Department.ID) -> Report {
    let organization = matrix.organization
    let isWithin = organization.isWithin(unit)
    func isOwn(_ department: Department.ID?) -> Bool { department.map { isWithin[$0.index] } ?? false }
    let part = matrix.part { isOwn(matrix[$0].department?.value) }
    let names: [Finding.Subject.Kind: Set<String>] = [
      .department: Set(
        organization.departments.indices.filter { isWithin[$0] }.map { organization.departments[$0].name }),
      .person: Set(
        organization.people.lazy.filter { $0.memberships.contains { isOwn($0.department) } }.map(\.name)),
      .role: Set(organization.roles.lazy.filter { isOwn($0.department) }.map(\.name)),
    ]
    func own(_ subject: Finding.Subject) -> Finding.Subject? {
      guard let item = subject.workItem else {
        return names[subject.kind]?.contains(subject.name) == true ? subject : nil
      }
      return part.identities[item.index].map {
        Finding.Subject(kind: subject.kind, id: subject.id, name: subject.name, workItem: $0)
      }
    }
    let observations = observations.compactMap { observation -> Observation? in
      guard let item = observation.workItem.flatMap({ part.identities[$0.index] }) else { return nil }
      return Observation(observation.kind, text: observation.text, workItem: item, at: observation.location)
    }
    let context = AnalysisContext(part.matrix, observations: observations, asOf: asOf)
    var report = Report(
      matrix: part.matrix, inputs: inputs, observations: observations, coverage: Coverage(context),
      findings: findings.compactMap { finding in own(finding.subject).map { finding.with(subject: $0) } },
      notApplicable: notApplicable, asOf: asOf)
    if dependence != nil { report.dependence = DependenceRanking(context) }
    return report
  }
}

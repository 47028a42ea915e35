using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Procedures;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>
/// Makes the sections on what ATT&amp;CK itself tells of a technique. A site whose bundles hold nothing of a kind has no section for it.
/// </summary>
internal sealed class KnowledgeSection(PageContext context)
{
    private readonly ProcedureRows procedures = new();

    /// <summary>What helps against it.</summary>
    public MitigationsView? Mitigations(PublishedTechnique coverage, PageCitations citations) => context.Model.Mitigations.IsEmpty
        ? null
        : new MitigationsView(
            KnowledgeSentences.Mitigations(coverage.Mitigations.Length, coverage.Technique.Id.ToString()),
            [
                .. coverage.Mitigations.Select(one => new MitigationRowView(
                    one.Mitigation.Id.ToString(),
                    English.Label(one.Mitigation.Name),
                    Route.Mitigation(one.Mitigation.Id),
                    citations.Text(one.Text))),
            ]);

    /// <summary>Who uses it, and how.</summary>
    public ProceduresView? Procedures(PublishedTechnique coverage, PageCitations citations) => context.Model.Adversaries.IsEmpty
        ? null
        : new ProceduresView(
            KnowledgeSentences.Users(coverage.Users, coverage.Technique.Id.ToString()),
            procedures.Of(coverage.Procedures.Take(ProcedureParts.LongestOnTechniquePage), citations),
            coverage.Procedures.Length <= ProcedureParts.LongestOnTechniquePage
                ? null
                : new LinkView(
                    KnowledgeSentences.AllExamples(coverage.Procedures.Length), Route.TechniqueProcedures(coverage.Technique.Id)));
}

using Coverbook.Changes.Snapshots;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Exporting.Tables;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Exporting.Gaps;

/// <summary>The gaps as a table: a row for each technique of a list, and for each id that is not in force.</summary>
internal sealed class GapCsv(PublishedModel model, BaseUrl site)
{
    private static readonly string[] Headings =
    [
        "list", "id", "name", "url", "domain", "tactics", "platforms",
        "groups", "software", "campaigns", "findings", "rules", "status",
    ];

    /// <summary>The cells from name to campaigns, which say nothing of an id alone.</summary>
    private const int WithoutTechnique = 8;

    /// <summary>The table's bytes.</summary>
    public byte[] ToBytes()
    {
        var csv = new CsvText(Headings);
        foreach (var list in model.Gaps.Lists)
        {
            foreach (var technique in list.Techniques)
            {
                Write(csv, list.Kind, technique);
            }
        }

        foreach (var source in model.Gaps.UnreadLogs)
        {
            Write(csv, source);
        }

        foreach (var id in model.Gaps.NotInForce)
        {
            Write(csv, id);
        }

        return csv.ToBytes();
    }

    private void Write(CsvText csv, GapKind kind, PublishedTechnique published)
    {
        var (technique, users) = (published.Technique, model.Gaps.HasUsers ? published.Users : null);
        csv.Cell(kind.Word())
            .Cell(technique.Id.ToString())
            .Cell(published.FullName)
            .Cell(Route.Technique(technique.Id).At(site))
            .Cell(technique.Domain.Word())
            .Cell(published.Tactics.Select(tactic => tactic.Name))
            .Cell(technique.Platforms)
            .Cell(users?.Groups)
            .Cell(users?.Software)
            .Cell(users?.Campaigns)
            .Cell(published.DetectionCount)
            .Cell(published.RuleCount)
            .Cell(SnapshotText.Word(published.Status))
            .EndRow();
    }

    private void Write(CsvText csv, PublishedLogSource source) => csv.Cell(GapWords.LogSource)
        .Cell(source.Source.Id.ToString())
        .Cell(source.Source.Name)
        .Cell(Route.LogSource(source.Source.Id).At(site))
        .Empty(WithoutTechnique - 1)
        .Cell(0)
        .Cell(GapSentences.OpensUp(source))
        .EndRow();

    private static void Write(CsvText csv, DriftedId id) => csv.Cell(GapWords.NotInForce)
        .Cell(id.Written.ToString())
        .Empty(WithoutTechnique)
        .Cell(id.Findings)
        .Cell(id.Rules)
        .Cell(GapWords.Fate(id))
        .EndRow();
}

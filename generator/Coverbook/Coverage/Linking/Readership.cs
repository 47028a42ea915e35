using System.Collections.Frozen;
using Coverbook.Authoring;
using Coverbook.Config;
using Coverbook.Mappings;

namespace Coverbook.Coverage.Linking;

/// <summary>
/// Audience, settled once and before anything is joined: what only the readers of an internal site may see is not in the model of a public
/// one, so that nothing can be counted by it or made from it.
/// </summary>
internal static class Readership
{
    /// <summary>The inputs as the site's readers may know them.</summary>
    public static CoverageInputs Settle(CoverageInputs inputs) => inputs.Audience == Audience.Internal
        ? inputs
        : inputs with
        {
            Content = new AuthoredContent(
                [.. inputs.Content.Pages.Where(page => page.Audience == Audience.Public)],
                inputs.Content.Notes.Where(
                    note => note.Value.Audience == Audience.Public).ToFrozenDictionary(note => note.Key, note => Public(note.Value))),
            Sources = [.. inputs.Sources.Select(Public)],
        };

    private static TechniqueNote Public(TechniqueNote note) =>
        note.Decision is { Owner: not null } decision ? note with { Decision = decision with { Owner = null } } : note;

    private static MappingSource Public(MappingSource source) =>
        source.Findings.Any(IsInternal) ? source with { Findings = [.. source.Findings.Select(Public)] } : source;

    private static bool IsInternal(Finding finding) =>
        finding.Owner is not null || finding.Runbook is not null || finding.Techniques.Any(mapping => mapping.Reviewer is not null);

    private static Finding Public(Finding finding) => IsInternal(finding)
        ? finding with
        {
            Owner = null,
            Runbook = null,
            Techniques = [.. finding.Techniques.Select(mapping => mapping with { Reviewer = null })],
        }
        : finding;
}

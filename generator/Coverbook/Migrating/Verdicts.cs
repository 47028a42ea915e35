using System.Collections.Immutable;
using Coverbook.Authoring;
using Coverbook.Coverage.Linking;
using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Sigma;

namespace Coverbook.Migrating;

/// <summary>
/// Goes through everything that names a technique, also through what a site does not show, and says what is to become of each id. Two
/// ids of one finding or rule never become one: which of their confidences and reasons stays is for people to say.
/// </summary>
internal sealed class Verdicts(SuccessorFinder successors, TacticMoves? tactics, bool includeThirdParty)
{
    private readonly List<Verdict> all = [];

    /// <summary>
    /// Each place once, by file and place: an id behind a YAML alias is read many times and stands once. Where one reader has a doubt, it
    /// is left alone.
    /// </summary>
    public IEnumerable<Verdict> Of(CoverageInputs inputs)
    {
        foreach (var source in inputs.Sources)
        {
            Add(source);
        }

        foreach (var capability in inputs.Capabilities)
        {
            Add(capability);
        }

        foreach (var rule in inputs.Rules.Rules)
        {
            Add(rule);
        }

        foreach (var note in inputs.Content.Notes.Values.OrderBy(note => note.Technique))
        {
            Add(note);
        }

        return all
            .GroupBy(verdict => (verdict.Span, verdict.Written))
            .Select(same => same.FirstOrDefault(verdict => verdict.Replacement is null) ?? same.First())
            .OrderBy(verdict => verdict.Span.Path)
            .ThenBy(verdict => verdict.Span.Start);
    }

    private void Add(MappingSource source)
    {
        var isOfOthers = source.Download is not null || IsElsewhere(source.File);
        foreach (var finding in source.Findings)
        {
            foreach (var same in finding.Techniques.GroupBy(technique => technique.Function))
            {
                Add([.. same.Select(technique => new Naming(successors.Of(technique.Technique), technique.Span))], "finding", isOfOthers);
            }
        }
    }

    private void Add(Capability capability)
    {
        var isOfOthers = !includeThirdParty || capability.Mapping.Download is not null || IsElsewhere(capability.Mapping.File);
        foreach (var same in capability.Scores.GroupBy(score => score.Category))
        {
            Add([.. same.Select(score => new Naming(successors.Of(score.Technique), score.Span))], "capability", isOfOthers);
        }
    }

    private void Add(SigmaRule rule)
    {
        var isOfOthers = IsElsewhere(rule.File) || (!includeThirdParty && rule.Library.Origin == Config.RuleOrigin.ThirdParty);
        ImmutableArray<Naming> namings =
            [.. rule.Tags.Where(tag => tag.Technique is not null).Select(tag => new Naming(successors.Of(tag.Technique!.Value), tag.Span))];
        Add(namings, "rule", isOfOthers);
        if (tactics is not null)
        {
            all.AddRange(tactics.Of(rule, [.. namings.Select(naming => naming.Succession)], isOfOthers));
        }
    }

    private void Add(TechniqueNote note)
    {
        if (successors.Of(note.Technique) is { IsSettled: false } succession)
        {
            var span = SourceSpan.Whole(note.Text.Start.Path);
            var reason = succession.InForce is { } id ? $"is {id} now; rename the note to {id}{span.Path.Extension}." : succession.Reason;
            all.Add(new Verdict(span, note.Technique.ToString(), null, reason, IsElsewhere(span.Path)));
        }
    }

    private void Add(ImmutableArray<Naming> namings, string owner, bool isOfOthers)
    {
        foreach (var (succession, span) in namings.Where(naming => !naming.Succession.IsSettled))
        {
            var twin = succession.InForce is null ? null : namings.FirstOrDefault(
                other => other.Succession.InForce == succession.InForce && other.Succession.Written != succession.Written);
            var reason = twin is null ? succession.Reason
                : $"is {succession.InForce} now, as {twin.Succession.Written} in line {twin.Span.Start.Line} of the same {owner} is; "
                    + "keep one of them.";
            var replacement = reason is null ? succession.InForce.ToString() : null;
            all.Add(new Verdict(span, succession.Written.ToString(), replacement, reason, isOfOthers));
        }
    }

    /// <summary>Whether a file lies outside of the site folder, or was downloaded.</summary>
    private static bool IsElsewhere(FilePath file) =>
        file.Value.StartsWith("../", StringComparison.Ordinal)
        || file.Value.StartsWith(".coverbook/", StringComparison.Ordinal)
        || Path.IsPathRooted(file.Value);

    private sealed record Naming(Succession Succession, SourceSpan Span);
}

using Coverbook.Authoring;
using Coverbook.Coverage.Totals;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>
/// Joins the organisation's notes with techniques: what a note names must exist.
/// </summary>
internal sealed class NoteLinker(Mentions mentions, SiteDates dates, DiagnosticBag bag, DiagnosticBag featured)
{
    /// <summary>The notes by the technique in force.</summary>
    public IReadOnlyDictionary<TechniqueId, TechniqueNote> Link(IEnumerable<TechniqueNote> notes)
    {
        var linked = new Dictionary<TechniqueId, TechniqueNote>();
        foreach (var note in notes.OrderBy(note => note.Technique.ToString(), StringComparer.Ordinal))
        {
            var mention = mentions.Read(
                note.Technique, new MentionedBy.ANote(note), SourceSpan.Whole(note.Text.Start.Path), note.Technique.ToString());
            if (mention.InForce is not { } id)
            {
                continue;
            }

            linked.TryAdd(id, note);
            if (note.Decision?.Review is { } review && dates.Today is { } today && review < today)
            {
                bag.Add(LinkDiagnostics.DecisionOverdue(note.Decision.ReviewSpan, note.Technique.ToString(), review));
            }
        }

        return linked;
    }

    /// <summary>The rules with the featured one in front.</summary>
    public IEnumerable<SigmaRule> Feature(TechniqueNote? note, IReadOnlyList<SigmaRule> rules)
    {
        if (note?.FeaturedRule is not { } name)
        {
            return rules;
        }

        if (rules.FirstOrDefault(rule => rule.Id == name || rule.File.Stem == name) is { } first)
        {
            return rules.Where(rule => !ReferenceEquals(rule, first)).Prepend(first);
        }

        featured.Add(
            LinkDiagnostics.FeaturedRuleUnknown(
                note.FeaturedRuleSpan, name, note.Technique.ToString(), rules.Select(rule => rule.File.Stem)));
        return rules;
    }
}

using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>Resolves each id that an input names, in one place: reports it where it is not in force, and keeps it.</summary>
internal sealed class Mentions(TechniqueResolver resolver, DiagnosticBag bag)
{
    private readonly ImmutableArray<Mention>.Builder all = ImmutableArray.CreateBuilder<Mention>();

    /// <summary>All mentions so far, in the order in which they were read.</summary>
    public ImmutableArray<Mention> All => all.ToImmutable();

    /// <summary>Resolves an id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="by">What names it.</param>
    /// <param name="span">Where.</param>
    /// <param name="written">The text that holds the id, as messages quote it.</param>
    public Mention Read(TechniqueId id, MentionedBy by, SourceSpan span, string written)
    {
        var inForce = resolver.InForce(id);
        var fate = inForce == id ? MentionFate.InForce
            : inForce is not null ? MentionFate.Succeeded
            : resolver.Knows(id) ? MentionFate.Withdrawn
            : resolver.Succeeded(id) is not null ? MentionFate.Newer
            : MentionFate.Unknown;
        // The id that techniques hold stands for its equal: a site mentions ids by the ten thousands.
        var mention = new Mention(fate == MentionFate.InForce ? inForce!.Value : id, fate, inForce, by, span);
        Report(mention, written);
        all.Add(mention);
        return mention;
    }

    /// <summary>
    /// Tells in one line how much of the inputs was written for a newer ATT&amp;CK version: a library of rules that is kept up to date
    /// names its ids by the hundreds, and there is nothing to mend in them.
    /// </summary>
    public void ReportNewer()
    {
        var newer = all.Where(mention => mention is { Fate: MentionFate.Newer, By: not MentionedBy.ANote })
            .OrderBy(mention => mention.Span.Path)
            .ThenBy(mention => mention.Span.Start)
            .ToArray();
        if (newer.Length > 0)
        {
            bag.Add(
                LinkDiagnostics.MentionsNewer(
                    newer[0].Span,
                    newer.Count(mention => mention.By is MentionedBy.ARule),
                    newer.Count(mention => mention.By is not MentionedBy.ARule),
                    [.. newer.Select(mention => mention.Written).Distinct().Order().Select(id => id.ToString())],
                    resolver.Version));
        }
    }

    private string Older(TechniqueId id) => TechniqueResolver.Some(resolver.Succeeded(id)!.Value);

    private void Report(Mention mention, string written)
    {
        var (id, span) = (mention.Written, mention.Span);
        switch (mention.By, mention.Fate)
        {
            case (MentionedBy.AFinding or MentionedBy.ACapability, MentionFate.Succeeded):
                bag.Add(LinkDiagnostics.TechniqueRevoked(span, written, $"{mention.InForce}"));
                break;
            case (MentionedBy.AFinding or MentionedBy.ACapability, MentionFate.Withdrawn):
                bag.Add(LinkDiagnostics.TechniqueWithdrawn(span, written));
                break;

            // The cure is looked for among all techniques, so only as often as it is read.
            case (MentionedBy.AFinding or MentionedBy.ACapability, MentionFate.Unknown) when bag.Wants("CB5002", span):
                bag.Add(LinkDiagnostics.TechniqueUnknown(span, written, resolver.Version, resolver.CureFor(id)));
                break;
            case (MentionedBy.AFinding or MentionedBy.ACapability, MentionFate.Newer) when bag.Wants("CB5051", span):
                bag.Add(LinkDiagnostics.TechniqueNewer(span, written, resolver.Version, Older(id)));
                break;
            case (MentionedBy.ARule, MentionFate.Newer):
                bag.Add(LinkDiagnostics.TagNewer(span, written, resolver.Version, Older(id)));
                break;
            case (MentionedBy.ARule, MentionFate.Succeeded):
                bag.Add(LinkDiagnostics.TagRevoked(span, written, $"{mention.InForce}"));
                break;
            case (MentionedBy.ARule, MentionFate.Withdrawn):
                bag.Add(LinkDiagnostics.TagWithdrawn(span, written));
                break;
            case (MentionedBy.ARule, MentionFate.Unknown):
                bag.Add(LinkDiagnostics.TagUnknown(span, written, resolver.Version, resolver.CureFor(id)));
                break;
            case (MentionedBy.ANote, MentionFate.Withdrawn or MentionFate.Newer or MentionFate.Unknown):
                bag.Add(LinkDiagnostics.NoteUnknown(span, written, resolver.Version));
                break;
        }
    }
}

using Coverbook.Files.Keeping;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>How techniques are kept; names and statements of others are still STIX ids.</summary>
internal static class TechniqueForm
{
    /// <summary>Writes one.</summary>
    public static void Write(UnlinkedTechnique unlinked, ReadingWriter to)
    {
        var technique = unlinked.Technique;
        to.Text(technique.Id.ToString());
        to.Text(technique.StixId);
        to.Text(technique.Name);
        to.Text(technique.Description);
        to.Texts(technique.Platforms);
        to.List(technique.TacticNames, name =>
        {
            to.Text(name.ShortName);
            to.OneOrNone(name.Domain);
        });
        to.Link(technique.Url);
        to.Text(technique.Version);
        to.Day(technique.Created);
        to.Day(technique.Modified);
        to.Texts(technique.Contributors);
        to.Text(technique.PrivateTo);
        to.Flag(technique.IsRevoked);
        to.Flag(technique.IsDeprecated);
        CitationForm.Write(technique.Citations, to);
        to.Span(technique.Span);
        to.Text(unlinked.ModifiedAt);
        to.Text(unlinked.AuthorRef);
        to.Texts([.. unlinked.MarkingRefs]);
    }

    /// <summary>Reads one again.</summary>
    public static UnlinkedTechnique Read(ReadingReader from, AttackDomain domain) => new(
        ReadTechnique(from, domain), from.RequiredText(), from.Text(), from.Texts());

    private static Technique ReadTechnique(ReadingReader from, AttackDomain domain) => new()
    {
        Domain = domain,
        Id = TechniqueId.Parse(from.RequiredText()),
        StixId = from.RequiredText(),
        Name = from.RequiredText(),
        Description = from.RequiredText(),
        Platforms = from.Texts(),
        TacticNames = from.List(() => new TacticName(from.RequiredText(), from.OneOrNone<AttackDomain>())),
        Url = from.Link(),
        Version = from.Text(),
        Created = from.Day(),
        Modified = from.Day(),
        Contributors = from.Texts(),
        PrivateTo = from.Text(),
        IsRevoked = from.Flag(),
        IsDeprecated = from.Flag(),
        Citations = CitationForm.Read(from),
        Span = from.Span(),
    };
}

/// <summary>How tactics are kept.</summary>
internal static class TacticForm
{
    /// <summary>Writes one.</summary>
    public static void Write(Tactic tactic, ReadingWriter to)
    {
        to.Text(tactic.Id.ToString());
        to.Text(tactic.ShortName);
        to.Text(tactic.Name);
        to.Text(tactic.Description);
        to.Link(tactic.Url);
        to.Span(tactic.Span);
    }

    /// <summary>Reads one again.</summary>
    public static Tactic Read(ReadingReader from, AttackDomain domain)
    {
        var id = AttackId.Parse(from.RequiredText());
        var (shortName, name, description) = (from.RequiredText(), from.RequiredText(), from.RequiredText());
        var url = from.Link();
        return new Tactic(id, shortName, name, description, domain, url, from.Span());
    }
}

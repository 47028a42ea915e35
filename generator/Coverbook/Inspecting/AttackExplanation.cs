using System.Buffers;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Build.Reading;
using Coverbook.Coverage.Linking;
using Coverbook.Coverage.Publishing;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Inspecting;

/// <summary>
/// The door for <c>coverbook explain</c> with a tactic, or with groups, software and campaigns: by id, or by name where nothing else has
/// it. Several adversaries are explained as one set.
/// </summary>
public sealed class AttackExplanation
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly string[] Letters = ["TA", "G", "S", "C"];

    private readonly ReadSite site;
    private readonly AdversaryResolver resolver;

    /// <summary>Looks into a site.</summary>
    public AttackExplanation(ReadSite site) => (this.site, resolver) = (site, new AdversaryResolver(site.Model.Adversaries));

    /// <summary>Whether somebody who writes this means a tactic or an adversary by its id, also one that cannot be: G16.</summary>
    public static bool IsId(string written) => Letters.Any(letters => written.Length > letters.Length
        && written.StartsWith(letters, StringComparison.OrdinalIgnoreCase)
        && !written.AsSpan(letters.Length).ContainsAnyExcept(Digits));

    /// <summary>The tactic of an id, a name or a short name; <c>null</c> when the site has none.</summary>
    public ExplainedSubject? Tactic(string written)
    {
        var found = site.Published.Tactics.FirstOrDefault(published => Means(written, published.Tactic));
        return found is null ? null : new ExplainedTactic(site.Model.AttackVersion, found);
    }

    /// <summary>
    /// The id in force of the adversary that is meant, retired ids included; <c>null</c> when it is none, or not one alone.
    /// </summary>
    public string? Adversary(string written) => (IsId(written), AttackId.TryParse(written, out var id)) switch
    {
        (true, true) => resolver.InForce(id)?.Id.ToString(),
        (false, _) when resolver.Named(written) is [var one] => one.Id.ToString(),
        _ => null,
    };

    /// <summary>The adversaries of these ids, explained as one set.</summary>
    /// <param name="ids">What <see cref="Adversary"/> gave; each counts once.</param>
    public ExplainedSubject Set(IEnumerable<string> ids)
    {
        var byId = site.Published.Adversaries.ToDictionary(published => published.Adversary.Id);
        ImmutableArray<PublishedAdversary> chosen = [.. ids.Distinct(StringComparer.Ordinal).Select(id => byId[AttackId.Parse(id)])];
        return new ExplainedAdversaries(site.Model.AttackVersion, PublishedThreats.Of("", chosen));
    }

    /// <summary>Why there is nothing to explain, and what could have been meant; <c>null</c> where nothing resembles a name.</summary>
    public string? WhyNone(string written)
    {
        if (!IsId(written))
        {
            return WhyNotNamed(written);
        }

        if (AttackId.TryParse(written, out var id) && resolver.Withdrawn(id) is { } gone)
        {
            return $"{id} {gone.Name} was withdrawn by ATT&CK, and nothing has taken its place.";
        }

        return written.StartsWith(Letters[0], StringComparison.OrdinalIgnoreCase)
            ? $"No tactic of this site's ATT&CK data has the id {Quote.Of(written.ToUpperInvariant())}. {SuggestTactic(written)}"
            : $"No group, software or campaign of this site's ATT&CK data has the id {Quote.Of(written.ToUpperInvariant())}. {Suggest(written)}";
    }

    private string? WhyNotNamed(string written)
    {
        var named = resolver.Named(written);
        if (named.Length > 1)
        {
            return $"{Quote.Of(written)} is a name of {string.Join(" and ", named.Select(one => $"{one.Id} {one.Name}"))}. Write the id that is meant.";
        }

        return resolver.Suggest(written, "") is { Length: > 0 } near
            ? $"{Quote.Of(written)} is nothing that this site knows. {near}"
            : null;
    }

    private string Suggest(string written) => Nearest(
        written,
        [.. site.Model.Adversaries.All.Select(one => one.Id.ToString())],
        site.Model.Adversaries.All.IsEmpty ? "The data has none at all." : "The site's lists of groups, software and campaigns have them all.");

    private string SuggestTactic(string written) => Nearest(
        written, [.. site.Model.Tactics.Select(tactic => tactic.Id.ToString())], "The site's list of tactics has them all.");

    /// <summary>An id that is written without its zeros is meant as it would be with them.</summary>
    private static string Nearest(string written, ImmutableArray<string> ids, string otherwise)
    {
        var letters = written.AsSpan().IndexOfAny(Digits);
        var whole = $"{written[..letters].ToUpperInvariant()}{written[letters..].PadLeft(4, '0')}";
        return ids.Contains(whole) ? $"Did you mean '{whole}'?" : NearestName.Suggest(whole, ids, otherwise);
    }

    private static bool Means(string written, Tactic tactic) =>
        string.Equals(written, tactic.Id.ToString(), StringComparison.OrdinalIgnoreCase)
        || string.Equals(written, tactic.Name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(written, tactic.ShortName, StringComparison.OrdinalIgnoreCase);
}

namespace Coverbook.Inspecting;

/// <summary>Something of a site whose numbers are explained, to be printed.</summary>
public abstract class ExplainedSubject
{
    /// <summary>As lines of text.</summary>
    public abstract IEnumerable<string> ToText();

    /// <summary>As one JSON object on one line.</summary>
    public abstract byte[] ToJson();
}
